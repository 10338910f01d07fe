package dev.meshloft.core.security;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/// A range of addresses: `10.1.0.0/16`, or one address. Never looks a name up.
public record AddressBlock(BigInteger network, int prefix, int bits) {

    /// @return empty for a text that is neither an address nor a block
    public static Optional<AddressBlock> parse(String text) {
        int slash = text.indexOf('/');
        Optional<byte[]> address = address(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        int bits = address.get().length * 8;
        int prefix = slash < 0 ? bits : prefix(text.substring(slash + 1));
        return prefix < 0 || prefix > bits
                ? Optional.empty()
                : Optional.of(new AddressBlock(new BigInteger(1, address.get()), prefix, bits));
    }

    public boolean contains(String other) {
        Optional<byte[]> bytes = address(other);
        return bytes.isPresent()
                && bytes.get().length * 8 == bits
                && network.shiftRight(bits - prefix).equals(new BigInteger(1, bytes.get()).shiftRight(bits - prefix));
    }

    /// Whether a text is an IPv4 or IPv6 address.
    public static boolean isAddress(String text) {
        return address(text).isPresent();
    }

    private static Optional<byte[]> address(String text) {
        boolean literal =
                text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}") || (text.contains(":") && text.matches("[0-9A-Fa-f:.]+"));
        if (!literal) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static int prefix(String digits) {
        return digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : -1;
    }
}

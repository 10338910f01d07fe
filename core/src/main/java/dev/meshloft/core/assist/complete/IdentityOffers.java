package dev.meshloft.core.assist.complete;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.assist.explain.AccountWords;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.JwtRule;
import dev.meshloft.core.istio.RequestAuthentication;
import dev.meshloft.core.security.Identity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Who calls: service accounts, principals, issuers of tokens.
record IdentityOffers(Request request) {

    private record Account(String namespace, String name) {}

    /// Every account with a workload or an object, then whole namespaces.
    List<Offer> principals() {
        String trustDomain = request.mesh().meshConfig().trustDomain();
        List<Offer> offers = new ArrayList<>();
        for (Account account : accountsKnown()) {
            String principal = new Identity(trustDomain, account.namespace(), account.name()).principal();
            offers.add(Offer.text(
                    principal,
                    ItemKind.IDENTITY,
                    account.namespace(),
                    () -> new AccountWords(request.knowledge()).of(principal, account.namespace(), account.name())));
        }
        Set<String> namespaces = new TreeSet<>();
        accountsKnown().forEach(account -> namespaces.add(account.namespace()));
        for (String namespace : namespaces) {
            String pattern = trustDomain + "/ns/" + namespace + "/*";
            offers.add(word(pattern, "every workload of " + namespace));
        }
        offers.add(word("*", "every workload with mutual TLS"));
        return offers;
    }

    /// Names of accounts of the own namespace.
    List<Offer> accounts() {
        return accountsKnown().stream()
                .filter(account -> account.namespace().equals(request.namespace()))
                .map(account -> offer(account, account.name()))
                .toList();
    }

    /// `namespace/name`, and the bare name for those of the own namespace.
    List<Offer> qualifiedAccounts() {
        return accountsKnown().stream()
                .map(account -> offer(
                        account,
                        account.namespace().equals(request.namespace())
                                ? account.name()
                                : account.namespace() + "/" + account.name()))
                .toList();
    }

    private Offer offer(Account account, String written) {
        return Offer.text(
                written,
                ItemKind.SERVICE_ACCOUNT,
                account.namespace(),
                () -> new AccountWords(request.knowledge()).of(account.name(), account.namespace(), account.name()));
    }

    List<Offer> requestPrincipals() {
        List<Offer> offers = new ArrayList<>();
        issuersKnown().forEach(issuer -> offers.add(word(issuer + "/*", "every subject of the issuer")));
        offers.add(word("*", "every valid token"));
        return offers;
    }

    List<Offer> issuers() {
        return issuersKnown().stream()
                .map(issuer -> word(issuer, "used in another RequestAuthentication"))
                .toList();
    }

    Set<String> issuersKnown() {
        Set<String> issuers = new LinkedHashSet<>();
        request.mesh().requestAuthentications().stream()
                .sorted(Comparator.comparing((Typed<RequestAuthentication> each) ->
                                !each.namespace().equals(request.namespace()))
                        .thenComparing(Typed::qualifiedName))
                .flatMap(each -> each.spec().jwtRules().stream())
                .map(JwtRule::issuer)
                .filter(issuer -> !issuer.isEmpty())
                .forEach(issuers::add);
        return issuers;
    }

    /// Those of the own namespace first.
    private Set<Account> accountsKnown() {
        Set<Account> accounts = new TreeSet<>(
                Comparator.comparing((Account account) -> !account.namespace().equals(request.namespace()))
                        .thenComparing(Account::namespace)
                        .thenComparing(Account::name));
        Stream.concat(
                        request.mesh().indexes().selectors().workloads().stream()
                                .map(workload -> new Account(workload.namespace(), workload.serviceAccount())),
                        request.mesh().resources().of(Kinds.SERVICE_ACCOUNT).stream()
                                .map(each -> new Account(each.namespace(), each.name())))
                .forEach(accounts::add);
        return accounts;
    }

    private static Offer word(String text, String meaning) {
        return Offer.text(text, ItemKind.IDENTITY, meaning, () -> Explanation.of(ItemKind.IDENTITY, text, "", meaning));
    }
}

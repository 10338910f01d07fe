/// What a connection needs to trust a server and to be trusted by it: certificates, keys, tokens, login commands,
/// proxies. Internal to this module.
@NullMarked
package dev.meshloft.cluster.login;

import org.jspecify.annotations.NullMarked;

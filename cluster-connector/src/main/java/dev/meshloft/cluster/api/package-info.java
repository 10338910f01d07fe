/// How the API server is spoken to: requests, answers, discovery, objects. Internal to this module.
@NullMarked
package dev.meshloft.cluster.api;

import org.jspecify.annotations.NullMarked;

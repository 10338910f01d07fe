/// Words about fields, hosts, subsets, workloads and the other things a mesh consists of.
@NullMarked
package dev.meshloft.core.assist.explain;

import org.jspecify.annotations.NullMarked;

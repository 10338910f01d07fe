package dev.meshloft.core.change;

import java.util.List;

/// In which order the items of a merged list stand, by number.
///
/// @param isClear whether the two orders mean the same, or order does not count
record ItemOrder(List<Integer> mineFirst, List<Integer> theirsFirst, boolean isClear) {}

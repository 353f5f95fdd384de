// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileBytes.h"
#include "matching/store/RowLayout.h"

#include <span>

namespace semblance::tests {

/// The layout that StoreInput's stores have, unless the input changes it.
matching::RowLayout fuzzLayout();

/// Makes files of a store from any bytes. Checksums would stop nearly every change at the door, so
/// the first byte says what is to be reached behind them:
///  0  the rest is the file as it is
///  1  changes of a sound header, which is then signed anew
///  2  records of a log, each signed, in a file of the size that they lead to or another one
///  3  changes of a sound store's blocks and log, not signed
/// `layout` is what the file should be opened with.
Bytes storeFromInput(std::span<const std::byte> input, matching::RowLayout& layout);

} // namespace semblance::tests

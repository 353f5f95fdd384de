// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace semblance::ui {

/// Device-independent pixels; every screen is laid out in these and no others.
inline constexpr int kGapPx = 8;
inline constexpr int kSmallGapPx = 4;
inline constexpr int kMarginPx = 16;
inline constexpr int kGroupGapPx = 24;
/// The row of a page's title, kGapPx below the page's upper edge: no title moves with the page.
inline constexpr int kTitleRowPx = 32;
inline constexpr int kCornerPx = 4;
inline constexpr int kSmallIconPx = 16;
inline constexpr int kIconPx = 24;

} // namespace semblance::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

namespace semblance::casework {

/// A code unit's place among code points: pairs stand for those beyond every single one.
inline char16_t placeOf(QChar unit)
{
    const char16_t code = unit.unicode();
    if (code < 0xD800)
        return code;
    return static_cast<char16_t>(code < 0xE000 ? code + 0x2000 : code - 0x0800);
}

/// The order of the names' bytes in UTF-8, which no language or machine changes. Thread-safe.
inline bool standsBefore(const QString& a, const QString& b)
{
    return std::lexicographical_compare(
        a.begin(), a.end(), b.begin(), b.end(),
        [](QChar one, QChar other) { return placeOf(one) < placeOf(other); });
}

/// By `image`; what has the same stays in its order. Moves every one once: plans hold hundreds of
/// thousands.
template <typename T>
void sortByImage(std::vector<T>& all)
{
    std::vector<std::size_t> order(all.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&all](std::size_t a, std::size_t b) {
        return standsBefore(all[a].image, all[b].image);
    });
    std::vector<T> sorted;
    sorted.reserve(all.size());
    for (const std::size_t index : order)
        sorted.push_back(std::move(all[index]));
    all = std::move(sorted);
}

} // namespace semblance::casework

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace semblance {

/// A row's identity that cannot be mixed up with another table's: `using GalleryId = Id<struct
/// GalleryTag>;`
template <typename Tag>
struct Id
{
    std::int64_t value = 0;

    friend auto operator<=>(const Id&, const Id&) = default;
};

using GalleryId = Id<struct GalleryTag>;
using ReferenceId = Id<struct ReferenceTag>;
using ExhibitId = Id<struct ExhibitTag>;

} // namespace semblance

template <typename Tag>
struct std::hash<semblance::Id<Tag>>
{
    std::size_t operator()(const semblance::Id<Tag>& id) const noexcept
    {
        return std::hash<std::int64_t>{}(id.value);
    }
};

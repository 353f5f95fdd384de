// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/provenance/PictureKinship.h"

#include <algorithm>

namespace semblance::casework {

namespace {

bool namesAsSource(const PictureIdentity& identity, const Sha256& file)
{
    return std::ranges::find(identity.sources, file) != identity.sources.end();
}

} // namespace

std::string_view name(PictureKinship kinship)
{
    switch (kinship) {
    case PictureKinship::SameFile:
        return "sameFile";
    case PictureKinship::SamePixels:
        return "samePixels";
    case PictureKinship::FirstMadeFromSecond:
        return "firstMadeFromSecond";
    case PictureKinship::SecondMadeFromFirst:
        return "secondMadeFromFirst";
    case PictureKinship::OneSource:
        return "oneSource";
    }
    return {};
}

std::optional<PictureKinship> kinshipOf(const PictureFile& first, const PictureFile& second)
{
    if (first.file == second.file)
        return PictureKinship::SameFile;
    const PictureIdentity& one = first.identity;
    const PictureIdentity& other = second.identity;
    if (one.pixels && one.pixels == other.pixels)
        return PictureKinship::SamePixels;
    if (namesAsSource(one, second.file))
        return PictureKinship::FirstMadeFromSecond;
    if (namesAsSource(other, first.file))
        return PictureKinship::SecondMadeFromFirst;
    const bool isOneSource = std::ranges::any_of(
        one.sources, [&other](const Sha256& source) { return namesAsSource(other, source); });
    return isOneSource ? std::optional(PictureKinship::OneSource) : std::nullopt;
}

} // namespace semblance::casework

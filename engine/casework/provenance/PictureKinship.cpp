// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/provenance/PictureKinship.h"

#include <algorithm>

namespace semblance::casework {

namespace {

bool namesAsSource(const PictureIdentity& identity, const Sha256& file)
{
    return std::ranges::find(identity.sources, file) != identity.sources.end();
}

bool areOnePicture(const PictureAncestor& one, const PictureAncestor& other)
{
    return one.file == other.file || (one.pixels && one.pixels == other.pixels);
}

/// Where both come from, the nearest to the first; what only files say counts after the rest.
std::optional<KnownKinship> meetingOf(const PictureFile& first, const PictureFile& second)
{
    std::optional<KnownKinship> claimed;
    for (const PictureAncestor& one : first.ancestors) {
        for (const PictureAncestor& other : second.ancestors) {
            if (!areOnePicture(one, other))
                continue;
            const auto exhibit = one.exhibit ? one.exhibit : other.exhibit;
            if (!one.isClaimed && !other.isClaimed)
                return KnownKinship{PictureKinship::OneRecordedSource, exhibit};
            if (!claimed)
                claimed = {PictureKinship::OneSourceByRecordAndFiles, exhibit};
        }
    }
    return claimed;
}

/// As the two files say, without anything between.
std::optional<PictureKinship> statedKinship(const PictureFile& first, const PictureFile& second)
{
    if (namesAsSource(first.identity, second.file))
        return PictureKinship::FirstMadeFromSecond;
    if (namesAsSource(second.identity, first.file))
        return PictureKinship::SecondMadeFromFirst;
    const bool isOneSource =
        std::ranges::any_of(first.identity.sources, [&second](const Sha256& source) {
            return namesAsSource(second.identity, source);
        });
    return isOneSource ? std::optional(PictureKinship::OneSource) : std::nullopt;
}

} // namespace

std::string_view name(PictureKinship kinship)
{
    switch (kinship) {
    case PictureKinship::SameFile:
        return "sameFile";
    case PictureKinship::SamePixels:
        return "samePixels";
    case PictureKinship::OneRecordedSource:
        return "oneRecordedSource";
    case PictureKinship::FirstMadeFromSecond:
        return "firstMadeFromSecond";
    case PictureKinship::SecondMadeFromFirst:
        return "secondMadeFromFirst";
    case PictureKinship::OneSource:
        return "oneSource";
    case PictureKinship::OneSourceByRecordAndFiles:
        return "oneSourceByRecordAndFiles";
    }
    return {};
}

std::optional<KnownKinship> kinshipOf(const PictureFile& first, const PictureFile& second)
{
    if (first.file == second.file)
        return KnownKinship{PictureKinship::SameFile};
    if (first.identity.pixels && first.identity.pixels == second.identity.pixels)
        return KnownKinship{PictureKinship::SamePixels};
    const auto meeting = meetingOf(first, second);
    if (meeting && meeting->how == PictureKinship::OneRecordedSource)
        return meeting;
    const auto stated = statedKinship(first, second);
    return stated ? std::optional(KnownKinship{*stated}) : meeting;
}

std::vector<KinPictures> kinshipAmong(const std::vector<PictureFile>& pictures)
{
    std::vector<KinPictures> kin;
    for (std::size_t a = 0; a < pictures.size(); ++a) {
        for (std::size_t b = a + 1; b < pictures.size(); ++b) {
            if (const auto known = kinshipOf(pictures[a], pictures[b]))
                kin.push_back({a, b, *known});
        }
    }
    return kin;
}

} // namespace semblance::casework

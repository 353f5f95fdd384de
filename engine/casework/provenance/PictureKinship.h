// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/provenance/PictureIdentity.h"
#include "foundation/Id.h"
#include "foundation/crypto/Sha256.h"

#include <optional>
#include <string_view>
#include <vector>

namespace semblance::casework {

/// What a picture was made from, or the same picture in another file.
struct PictureAncestor
{
    Sha256 file;
    std::optional<Sha256> pixels = {};
    /// Empty of what only a file names.
    std::optional<ExhibitId> exhibit = {};
    /// Only a file says so, on the way there.
    bool isClaimed = false;
};

/// A file, and by what its picture is known again.
struct PictureFile
{
    Sha256 file;
    PictureIdentity identity = {};
    /// By what a laboratory records (ProvenanceGraph::ancestors): itself first, then the nearest
    /// first, what only files say last; empty where no laboratory was asked.
    std::vector<PictureAncestor> ancestors = {};
};

/// Why two files are no two photographs, by what they hold and say; the surest first.
enum class PictureKinship
{
    SameFile,
    /// As they are or turned or mirrored.
    SamePixels,
    /// The laboratory records that both go back to one exhibit, which may be one of the two.
    OneRecordedSource,
    /// The first file says that it was made from the second. Anybody can write that into a file,
    /// here and below.
    FirstMadeFromSecond,
    SecondMadeFromFirst,
    /// Both say that they were made from one further file.
    OneSource,
    /// Partly as recorded and partly as files say, of these two or of what they were made from.
    OneSourceByRecordAndFiles,
};

/// Stable, for --json: "samePixels".
std::string_view name(PictureKinship kinship);

/// Why two files are no two photographs.
struct KnownKinship
{
    PictureKinship how = PictureKinship::SameFile;
    /// To which both go back, where the laboratory's record tells; else empty.
    std::optional<ExhibitId> exhibit = {};

    friend bool operator==(const KnownKinship&, const KnownKinship&) = default;
};

/// The surest that holds; empty where nothing says that they are one picture, which does not say
/// that they are two. Thread-safe.
std::optional<KnownKinship> kinshipOf(const PictureFile& first, const PictureFile& second);

/// Two of several pictures that are one, by their places in the list; `a` before `b`.
struct KinPictures
{
    std::size_t a = 0;
    std::size_t b = 0;
    KnownKinship kinship = {};

    friend bool operator==(const KinPictures&, const KinPictures&) = default;
};

/// Every two of `pictures` of which kinshipOf says so, in their order. Thread-safe.
std::vector<KinPictures> kinshipAmong(const std::vector<PictureFile>& pictures);

} // namespace semblance::casework

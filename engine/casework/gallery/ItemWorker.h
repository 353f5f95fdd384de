// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/EnrolledImages.h"
#include "casework/gallery/ReferenceMaker.h"
#include "casework/intake/OriginalStore.h"
#include "foundation/Clock.h"

#include <optional>
#include <variant>

namespace semblance::casework {

/// Of an image that its person has.
struct AlreadyThere
{
    Sha256 original;
    bool wasPutBack = false;
};

struct PreparedReference
{
    NewReference reference;
    /// That its file holds; the first was taken.
    int pictures = 1;
    bool isDamaged = false;
    bool lacksEnd = false;
};

/// Something is wrong with this image alone; its hash, where it could be read.
struct ImageProblem
{
    Error error;
    std::optional<Sha256> original = {};
};

/// The lab cannot go on.
struct LabFailure
{
    Error error;
};

struct Stopped
{
};

/// What became of an image before it is stored.
using Prepared = std::variant<Stopped, AlreadyThere, PreparedReference, ImageProblem, LabFailure>;

/// Turns one image into what is to be stored; on a worker's thread, several at once.
class ItemWorker
{
public:
    /// All but `there` is borrowed.
    ItemWorker(EnrolledImages there, OriginalStore& originals, const ReferenceMaker& maker,
               const Clock& clock, GalleryId gallery, SeveralFaces severalFaces);

    /// Whatever escapes from the engine is a problem of the image.
    Prepared prepare(const EnrolmentItem& item, const StopToken& stop) const;

private:
    Prepared prepareUnguarded(const EnrolmentItem& item, const StopToken& stop) const;
    /// Where another person has that face of these bytes, or the lab cannot say.
    std::optional<Prepared> refusedAsAnothers(const EnrolmentItem& item, const Sha256& hash,
                                              const RectPx& face) const;
    Prepared alreadyThere(const Bytes& bytes, const Sha256& hash) const;
    NewReference referenceOf(const EnrolmentItem& item, const Sha256& original,
                             MadeReference made) const;

    /// As it was when the run began.
    const EnrolledImages m_there;
    OriginalStore& m_originals;
    const ReferenceMaker& m_maker;
    const Clock& m_clock;
    GalleryId m_gallery;
    SeveralFaces m_severalFaces;
};

} // namespace semblance::casework

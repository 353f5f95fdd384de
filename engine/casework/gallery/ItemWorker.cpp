// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/ItemWorker.h"

#include "casework/intake/RecordTime.h"
#include "foundation/Guarded.h"
#include "foundation/imaging/ImageDecoder.h"

namespace semblance::casework {

ItemWorker::ItemWorker(EnrolledImages there, OriginalStore& originals, const ReferenceMaker& maker,
                       const Clock& clock, GalleryId gallery, SeveralFaces severalFaces)
    : m_there(std::move(there)), m_originals(originals), m_maker(maker), m_clock(clock),
      m_gallery(gallery), m_severalFaces(severalFaces)
{
}

/// The last line before a worker's thread, which an exception would end together with the program.
Prepared ItemWorker::prepare(const EnrolmentItem& item, const StopToken& stop) const
{
    auto prepared = guarded(Stage::Enrolment, item.file.string(),
                            [&]() -> Result<Prepared> { return prepareUnguarded(item, stop); });
    if (!prepared)
        return ImageProblem{prepared.error()};
    return std::move(*prepared);
}

Prepared ItemWorker::prepareUnguarded(const EnrolmentItem& item, const StopToken& stop) const
{
    const auto bytes = readFile(item.file, DecodeLimits{}.maxFileBytes);
    if (!bytes)
        return ImageProblem{bytes.error()};
    const Sha256 hash = Sha256::of(*bytes);
    if (m_there.has(hash, item.subject.id))
        return alreadyThere(*bytes, hash);
    if (item.face) {
        if (auto refused = refusedAsAnothers(item, hash, *item.face))
            return std::move(*refused);
    }
    // Whether the image shows another's face, or several, is known once it was looked at.
    auto made = m_maker.make(*bytes, item, m_severalFaces, stop);
    if (!made && made.error().code == ErrorCode::Cancelled)
        return Stopped{};
    if (!made)
        return ImageProblem{made.error(), hash};
    if (!item.face) {
        if (auto refused = refusedAsAnothers(item, hash, made->face.box))
            return std::move(*refused);
    }
    const auto original = m_originals.put(*bytes);
    if (!original)
        return LabFailure{original.error()};
    PreparedReference prepared{{}, made->pictures, made->isDamaged, made->lacksEnd};
    prepared.reference = referenceOf(item, *original, std::move(*made));
    return prepared;
}

std::optional<Prepared> ItemWorker::refusedAsAnothers(const EnrolmentItem& item, const Sha256& hash,
                                                      const RectPx& face) const
{
    auto refusal = m_there.otherPersons(item, hash, face);
    if (!refusal)
        return LabFailure{refusal.error()};
    if (!*refusal)
        return std::nullopt;
    return ImageProblem{std::move(**refusal), hash};
}

/// The record is; an original that was lost or damaged since is put back.
Prepared ItemWorker::alreadyThere(const Bytes& bytes, const Sha256& hash) const
{
    if (m_originals.read(hash))
        return AlreadyThere{hash};
    const auto original = m_originals.put(bytes);
    if (!original)
        return LabFailure{original.error()};
    return AlreadyThere{hash, true};
}

NewReference ItemWorker::referenceOf(const EnrolmentItem& item, const Sha256& original,
                                     MadeReference made) const
{
    return {{{},
             m_gallery,
             item.subject,
             item.image,
             original,
             made.face,
             made.landmarks,
             std::move(made.quality),
             recordTime(m_clock)},
            std::move(made.templates)};
}

} // namespace semblance::casework

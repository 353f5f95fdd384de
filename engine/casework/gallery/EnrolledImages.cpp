// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/EnrolledImages.h"

#include <algorithm>
#include <cmath>

namespace semblance::casework {

namespace {

/// Boxes of one face, detected and drawn, share more; neighbours in a group share less.
constexpr double kSameFaceOverlap = 0.3;

bool isSameFace(const RectPx& a, const RectPx& b)
{
    return overlap(a, b) >= kSameFaceOverlap;
}

/// A person may draw a box around the whole head, far larger than the detector's.
bool isAroundTheOther(const RectPx& a, const RectPx& b)
{
    return a.contains(b.centre()) || b.contains(a.centre());
}

/// Records keep numbers to the last digit, so that half a pixel is another statement.
bool isSameBox(const RectPx& a, const RectPx& b)
{
    constexpr double kHalfPx = 0.5;
    return std::abs(a.x - b.x) < kHalfPx && std::abs(a.y - b.y) < kHalfPx &&
           std::abs(a.width - b.width) < kHalfPx && std::abs(a.height - b.height) < kHalfPx;
}

Error problem(const EnrolmentItem& item, ErrorCode code, const QString& reason,
              const Reference& first)
{
    return {code,
            Stage::Enrolment,
            item.file.string(),
            reason.toStdString(),
            {{"subject", first.subject.id.toStdString()}, {"image", first.image.toStdString()}}};
}

} // namespace

EnrolledImages::EnrolledImages(const GalleryRepository& galleries,
                               const std::vector<EnrolledOriginal>& there)
    : m_galleries(galleries)
{
    for (const EnrolledOriginal& original : there)
        m_holders[original.original].push_back({original.subject, original.reference, {}});
}

bool EnrolledImages::has(const Sha256& original, const QString& subject) const
{
    const auto holders = m_holders.find(original);
    return holders != m_holders.end() &&
           std::any_of(holders->second.begin(), holders->second.end(),
                       [&](const Holder& holder) { return holder.subject == subject; });
}

void EnrolledImages::add(const Reference& reference)
{
    m_holders[reference.original].push_back({reference.subject.id, {}, reference});
}

void EnrolledImages::stored(const Reference& reference, ReferenceId id)
{
    for (Holder& holder : m_holders[reference.original]) {
        if (holder.added && holder.subject == reference.subject.id)
            holder = {holder.subject, id, {}};
    }
}

Result<Reference> EnrolledImages::recordOf(const Holder& holder) const
{
    if (holder.added)
        return *holder.added;
    return m_galleries.reference(holder.reference);
}

Result<std::optional<Error>> EnrolledImages::otherPersons(const EnrolmentItem& item,
                                                          const Sha256& original,
                                                          const RectPx& face) const
{
    const auto holders = m_holders.find(original);
    if (holders == m_holders.end())
        return std::optional<Error>();
    for (const Holder& holder : holders->second) {
        const auto record = recordOf(holder);
        if (!record)
            return passOn(record);
        const RectPx& theirs = record->face.box;
        if (!isSameFace(face, theirs) && (item.face || !isAroundTheOther(face, theirs)))
            continue;
        return std::optional(problem(item, ErrorCode::ReferenceExists,
                                     QStringLiteral("the same image is already enrolled as %1")
                                         .arg(record->subject.id),
                                     *record));
    }
    return std::optional<Error>();
}

Result<Reference> EnrolledImages::recordOf(const Sha256& original, const QString& subject) const
{
    const std::vector<Holder>& holders = m_holders.at(original);
    return recordOf(*std::find_if(holders.begin(), holders.end(),
                                  [&](const Holder& holder) { return holder.subject == subject; }));
}

std::optional<Error> EnrolledImages::statedOtherwise(const EnrolmentItem& item,
                                                     const Reference& record)
{
    // Without a name of its own an item is named as its person.
    const bool isNamed = item.subject.displayName != item.subject.id;
    QString what;
    if (item.face && !isSameBox(*item.face, record.face.box))
        what = QStringLiteral("another box");
    else if (isNamed && item.subject.displayName != record.subject.displayName)
        what = QStringLiteral("another name");
    else if (!item.subject.fields.isEmpty() && item.subject.fields != record.subject.fields)
        what = QStringLiteral("other fields");
    if (what.isEmpty())
        return std::nullopt;
    return problem(
        item, ErrorCode::InvalidInput,
        QStringLiteral("it is enrolled already with %1; the first record stays").arg(what), record);
}

} // namespace semblance::casework

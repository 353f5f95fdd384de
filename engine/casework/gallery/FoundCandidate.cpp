// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/FoundCandidate.h"

#include "casework/gallery/EnrolmentReport.h"
#include "matching/search/SeveralPhotographs.h"

namespace semblance::casework {

namespace {

/// Whether it was refused because of this very person. Of a group photograph others have other
/// faces, and no doubt falls on them.
bool isRefusedFor(const Subject& subject, const EnrolmentProblem& problem)
{
    const std::string first = factOf(problem.error, "subject");
    return first.empty() || first == subject.id.toStdString();
}

/// As whom else the image came.
QStringList refusedAs(const Reference& reference, const std::vector<EnrolmentProblem>& problems)
{
    QStringList people;
    for (const EnrolmentProblem& problem : problems) {
        if (problem.error.code == ErrorCode::ReferenceExists &&
            problem.subject != reference.subject.id && isRefusedFor(reference.subject, problem) &&
            factOf(problem.error, "sha256") == reference.original.hex())
            people << problem.subject;
    }
    people.sort();
    people.removeDuplicates();
    return people;
}

/// As FoundCandidate::otherNames.
QStringList otherNames(const Subject& subject, const std::vector<Subject>& statements)
{
    QStringList names;
    for (const Subject& stated : statements)
        names << stated.displayName;
    names.removeDuplicates();
    names.removeAll(subject.displayName);
    // What a person without a name is called is stated by nobody.
    names.removeAll(subject.id);
    return names;
}

/// As FoundCandidate::otherFields. A field that is empty states nothing.
QMap<QString, QStringList> otherFields(const Subject& subject,
                                       const std::vector<Subject>& statements)
{
    QMap<QString, QStringList> others;
    for (const Subject& stated : statements) {
        for (auto field = stated.fields.cbegin(); field != stated.fields.cend(); ++field) {
            if (!field->isEmpty() && *field != subject.fields.value(field.key()))
                others[field.key()] << *field;
        }
    }
    for (QStringList& values : others) {
        values.sort();
        values.removeDuplicates();
    }
    return others;
}

/// As FoundCandidate::savedAgain.
std::optional<std::size_t> savedAgainOf(const matching::ProbeTemplates& image,
                                        const std::vector<matching::ProbeTemplates>& photographs,
                                        const matching::ScoreFusion& fusion)
{
    for (std::size_t i = 0; i < photographs.size(); ++i) {
        const auto one = matching::asOnePicture(photographs[i], image, fusion);
        if (one && *one)
            return i;
    }
    return std::nullopt;
}

} // namespace

Result<std::vector<FoundCandidate>> withReferences(const GalleryRepository& galleries,
                                                   const std::vector<EnrolmentProblem>& problems,
                                                   std::vector<matching::Candidate> candidates)
{
    std::vector<FoundCandidate> found;
    for (matching::Candidate& candidate : candidates) {
        auto reference = galleries.reference(candidate.reference);
        if (!reference)
            return passOn(reference);
        const Subject& subject = reference->subject;
        const auto statements = galleries.statements(reference->gallery, subject.id);
        if (!statements)
            return passOn(statements);
        QStringList names = otherNames(subject, *statements);
        auto fields = otherFields(subject, *statements);
        QStringList people = refusedAs(*reference, problems);
        found.push_back({std::move(candidate), std::move(*reference), std::move(names),
                         std::move(people), std::move(fields)});
    }
    return found;
}

void noteSavedAgain(const GalleryRepository& galleries,
                    const std::vector<matching::ProbeTemplates>& photographs,
                    const matching::ScoreFusion& fusion, std::vector<FoundCandidate>& candidates)
{
    const auto sizes = fusion.templateSizes();
    for (FoundCandidate& found : candidates) {
        auto templates = galleries.templatesOf(found.reference.gallery, found.reference.id, sizes);
        if (templates && templates->size() == sizes.size())
            found.savedAgain = savedAgainOf(
                {std::move(*templates), found.reference.landmarks.interEyeDistancePx()},
                photographs, fusion);
    }
}

} // namespace semblance::casework

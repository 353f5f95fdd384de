// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"
#include "casework/gallery/PhotographOrigin.h"
#include "casework/provenance/PictureKinship.h"
#include "matching/search/GallerySearch.h"
#include "matching/templates/ScoreFusion.h"

#include <QMap>
#include <QStringList>

#include <cstddef>
#include <optional>
#include <vector>

namespace semblance::casework {

/// That a candidate's image is one picture with a photograph of the probe.
struct CandidateKinship
{
    /// Of the probe's photographs, from 0.
    std::size_t photograph = 0;
    /// Of that photograph's file and the image's, in this order.
    PictureKinship how = PictureKinship::SameFile;
    /// As KnownKinship::exhibit.
    std::optional<ExhibitId> exhibit = {};

    friend bool operator==(const CandidateKinship&, const CandidateKinship&) = default;
};

/// A candidate with what is recorded about the reference.
struct FoundCandidate
{
    matching::Candidate candidate;
    Reference reference;
    /// What other images of the person state as the name.
    QStringList otherNames = {};
    /// People as whom the same image came later and was refused; each once, ascending.
    QStringList otherPeople = {};
    /// What other images of the person state in a field, and this one does not; by the field's
    /// name, each value once, ascending.
    QMap<QString, QStringList> otherFields = {};
    /// Of the probe's photographs the first that looks like the image saved again, as
    /// matching::asOnePicture; empty too where the templates in the records cannot be compared.
    std::optional<std::size_t> savedAgain = {};
    /// By the files, the surest; empty before lookAtImages (casework/lab).
    std::optional<CandidateKinship> kinship = {};
    /// What the laboratory states about the image; nothing before lookAtImages.
    PhotographOrigin origin = {};
};

/// With what the gallery records of each, in their order; `problems`: the gallery's. Thread-safe.
/// Fails: as GalleryRepository::reference, GalleryRepository::statements.
Result<std::vector<FoundCandidate>> withReferences(const GalleryRepository& galleries,
                                                   const std::vector<EnrolmentProblem>& problems,
                                                   std::vector<matching::Candidate> candidates);

/// Sets FoundCandidate::savedAgain of each. It ranks nobody: what was damaged or taken away since
/// it was compared says nothing here. Thread-safe.
void noteSavedAgain(const GalleryRepository& galleries,
                    const std::vector<matching::ProbeTemplates>& photographs,
                    const matching::ScoreFusion& fusion, std::vector<FoundCandidate>& candidates);

} // namespace semblance::casework

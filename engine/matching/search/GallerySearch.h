// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "foundation/StopToken.h"
#include "matching/search/GallerySnapshot.h"
#include "matching/templates/ScoreFusion.h"

#include <string>
#include <vector>

namespace semblance::matching {

/// From the policy in force, not from the searcher's wish.
struct SearchParameters
{
    int limit = 20;
    /// Candidates below this fused score are not listed.
    double threshold = 0;
};

/// A person of the gallery as the engine ranked them; nothing more.
struct Candidate
{
    /// 1 is the most alike.
    int rank = 0;
    std::string subject;
    /// The person's best-scoring image.
    ReferenceId reference;
    std::string image;
    PairScore score;
    /// How many images of this person were compared.
    int imagesCompared = 0;
};

/// The answer of one search. An empty list is an ordinary result.
struct CandidateList
{
    std::vector<Candidate> candidates;
    /// At or above the threshold, whether the limit lets them be listed or not.
    std::size_t peopleAboveThreshold = 0;
    std::size_t peopleCompared = 0;
    std::size_t referencesCompared = 0;
    SearchParameters parameters;
};

/// Exhaustive and exact: every reference is compared in full precision; each person counts with the
/// best image. Order: higher fused score, then subject (bytes), within a person higher score, then
/// image name, then id. Same input, same bytes, whatever the number of threads. Blocking; uses up
/// to `threads` threads. Fails: TemplatesMissing (probe of other models than the snapshot),
/// Cancelled. An empty gallery gives an empty list.
Result<CandidateList> searchGallery(const FaceTemplates& probe, const GallerySnapshot& gallery,
                                    const ScoreFusion& fusion, const SearchParameters& parameters,
                                    const StopToken& stop, const ProgressSink& progress = {},
                                    unsigned threads = 0);

} // namespace semblance::matching

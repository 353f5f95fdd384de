// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "matching/evaluation/EvaluatedFace.h"
#include "matching/evaluation/VerificationTrials.h"

#include <string>
#include <vector>

namespace semblance::cli {

/// A row that says again what the one in line `first` says.
struct RepeatedRow
{
    int line = 0;
    int first = 0;
};

/// What an evaluation compares, as lists of images say. Each image and each pair stands once.
struct PairList
{
    std::vector<matching::EvaluationImage> images;
    std::vector<matching::EvaluationPair> pairs;
    /// By pair: where in the list it stands, from 1.
    std::vector<int> lines;
    /// Not among the pairs.
    std::vector<RepeatedRow> repeats;
};

/// CSV with the columns a, b and same (1, 0, true, false, yes, no), or the pairs of Labeled Faces
/// in the Wild (a count, then "person 1 4" and "person 1 other 2" between tabs). Images lie below
/// `folder`. A pair that is said twice, in either order, counts once. Fails: FileNotFound,
/// FileUnreadable, InvalidInput (names list and line; also of an image that lies elsewhere, and of
/// pairs that contradict each other, be it by way of others).
Result<PairList> readPairs(const std::filesystem::path& list, const std::filesystem::path& folder);

/// Who is on which image. Each image stands once.
struct SubjectList
{
    std::filesystem::path list;
    std::vector<matching::EvaluationImage> images;
    /// By image.
    std::vector<std::string> subjects;
    /// By image: where in the list it stands, from 1.
    std::vector<int> lines;
    /// Not among the images.
    std::vector<RepeatedRow> repeats;
};

/// InvalidInput that names list and line.
tl::unexpected<Error> wrongLine(const std::filesystem::path& list, int line,
                                const std::string& why);

/// CSV with the columns subject and image. A row that is said twice counts once. Fails: as
/// readPairs; InvalidInput also of an image that is listed under two people.
Result<SubjectList> readSubjects(const std::filesystem::path& list,
                                 const std::filesystem::path& folder);

} // namespace semblance::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "matching/evaluation/EvaluatedFace.h"
#include "matching/evaluation/VerificationTrials.h"

#include <string>
#include <vector>

namespace semblance::cli {

/// What an evaluation compares, as lists of images say. Each image stands once.
struct PairList
{
    std::vector<matching::EvaluationImage> images;
    std::vector<matching::EvaluationPair> pairs;
};

/// CSV with the columns a, b and same (1, 0, true, false, yes, no), or the pairs of Labeled Faces
/// in the Wild (a count, then "person 1 4" and "person 1 other 2" between tabs). Images lie below
/// `folder`. Fails: FileNotFound, FileUnreadable, InvalidInput (names list and line; also of an
/// image that lies elsewhere, and of pairs that contradict each other).
Result<PairList> readPairs(const std::filesystem::path& list, const std::filesystem::path& folder);

/// Who is on which image.
struct SubjectList
{
    std::vector<matching::EvaluationImage> images;
    /// By image.
    std::vector<std::string> subjects;
    /// By image: where in the list it stands, from 1.
    std::vector<int> lines;
};

/// InvalidInput that names list and line.
tl::unexpected<Error> wrongLine(const std::filesystem::path& list, int line,
                                const std::string& why);

/// CSV with the columns subject and image. Fails: as readPairs.
Result<SubjectList> readSubjects(const std::filesystem::path& list,
                                 const std::filesystem::path& folder);

} // namespace semblance::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/EvaluationLists.h"

#include <QString>

namespace semblance::cli {

/// Fails: InvalidInput (list and line), where pairs of one person, one after the other, join the
/// two images of a pair of two people.
Result<void> checkPairsFit(const PairList& pairs, const std::filesystem::path& list);

/// The list with a pair of one person, of no line, for each image that is a copy (SHA-256) of one
/// before it: what checkPairsFit and matching::peopleOf must know. `faces`: by image.
PairList withCopies(PairList list, const std::vector<matching::EvaluatedFace>& faces);

/// Of `faces`, by image. Fails: InvalidInput (list and line), where a pair of two people is of one
/// file (SHA-256).
Result<void> checkFilesDiffer(const PairList& pairs, const std::filesystem::path& list,
                              const std::vector<matching::EvaluatedFace>& faces);

/// Fails: InvalidInput (list and line), where an image that one list names under one person stands
/// in another list under another.
Result<void> checkOnePersonEach(const std::vector<const SubjectList*>& lists);

/// The same of copies: of files with one SHA-256 in one list or in two. `faces`: by list and image.
Result<void> checkOnePersonEach(const std::vector<const SubjectList*>& lists,
                                const std::vector<const matching::EvaluatedFace*>& faces);

/// "2 rows of mated.csv repeat others and were counted once: line 5 (as line 2), …"; empty where
/// there are none.
QString repeatsText(const std::filesystem::path& list, const std::vector<RepeatedRow>& repeats);

} // namespace semblance::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/FoundCandidate.h"
#include "casework/lab/Lab.h"
#include "casework/provenance/PictureKinship.h"
#include "foundation/StopToken.h"
#include "foundation/imaging/Image.h"

#include <cstddef>
#include <span>
#include <vector>

namespace semblance::casework {

/// A photograph of the probe, as its picture is known again.
struct ProbePicture
{
    PictureFile file;
    /// As stored.
    SizePx size;
};

/// `stored`: as decodeImage gives it out of `file`, whose hash is `sha256`. Thread-safe.
ProbePicture probePicture(const Sha256& sha256, std::span<const std::byte> file,
                          const Image& stored);

/// Notes of each candidate's image what the laboratory states about it, how it was made as far as
/// is recorded (CopyChains) or the file says of itself (statedRecipes), and whether it is one
/// picture with one of `photographs`, in their order, by what they hold and say and by what the
/// laboratory records of how they were made. Reads the originals and what they say; decodes only
/// those that are no exhibit and whose pixels can be, by their size, a photograph's of the probe,
/// an exhibit's that it goes back to, a recorded copy's, or those of one that was ever stated to be
/// what restricts a search. What is stated of other exhibits is known by the file, and by what the
/// file says. Of an original that cannot be read what is known of its hash is noted. Blocking; on
/// up to four threads; thread-safe. Fails: as ProvenanceRepository::inForce,
/// ExhibitRepository::all, DerivationRepository::all; BackendFailed, OutOfMemory, Cancelled. Proved
/// by tests/engine/casework/tst_CandidateImages.cpp.
Result<void> lookAtImages(Lab& lab, const std::vector<ProbePicture>& photographs,
                          std::vector<FoundCandidate>& candidates, const StopToken& stop);

/// Those of several photographs that are one picture, by what they hold and say and by what the
/// laboratory records of how they were made. Blocking; thread-safe. Fails: as
/// ProvenanceRepository::graph.
Result<std::vector<KinPictures>>
kinshipAmong(Lab& lab, const std::vector<ProbePicture>& photographs, const StopToken& stop);

} // namespace semblance::casework

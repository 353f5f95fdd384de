// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/enhancement/CopyChain.h"
#include "casework/lab/Lab.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace semblance::casework {

/// As copyChainOf, and on from there: where the copies began with an exhibit that holds the picture
/// of another recorded copy in another file (saved anew elsewhere and taken in again), over what
/// that copy was made from too. A link's source is then another exhibit than the one that the link
/// before made. The other copy has a smaller number than the exhibit: one that was recorded later
/// is not where it comes from. What leads back to an exhibit on the way is not followed. Decodes
/// the exhibit that the copies began with where another has its pixels. Blocking; thread-safe.
/// Fails: as DerivationRepository::all, ProvenanceRepository::pictures. Proved by
/// tests/engine/casework/tst_CopyHistory.cpp.
Result<CopyChain> wholeChainOf(Lab& lab, ExhibitId exhibit);

/// The same of a recorded copy, of any number, whose picture `file` holds in another wrapping, be
/// it turned or mirrored (CopyChain::isTurnedOver); empty where there is none. `itself`: the
/// exhibit with that file, where there is one, which is no copy that is recorded; a copy that was
/// made from it is none either.
Result<std::optional<CopyChain>> chainOfTwin(Lab& lab, std::span<const std::byte> file,
                                             std::optional<ExhibitId> itself);

/// Both of many pictures, for which what is recorded is read once. Holds for as long as nothing
/// more is recorded. For one thread.
class CopyChains
{
public:
    /// `lab` outlives it. Fails: as DerivationRepository::all, ProvenanceRepository::pictures.
    static Result<CopyChains> in(Lab& lab);

    /// As wholeChainOf.
    Result<CopyChain> of(ExhibitId exhibit);
    /// As chainOfTwin.
    Result<std::optional<CopyChain>> ofTwin(std::span<const std::byte> file,
                                            std::optional<ExhibitId> itself);
    /// The exhibits that are recorded copies, and by what they are known again.
    const std::vector<KnownPicture>& copies() const { return m_copies; }

private:
    using Seen = std::set<ExhibitId>;
    using Asked = std::function<bool(ExhibitId)>;

    explicit CopyChains(Lab& lab) : m_lab(&lab) {}
    Result<CopyChain> followed(ExhibitId exhibit);
    Result<std::optional<CopyChain>> twinOf(std::span<const std::byte> file,
                                            std::optional<ExhibitId> itself, const Seen& seen,
                                            const Asked& isAsked);
    std::optional<Sha256> knownPixels(ExhibitId exhibit) const;
    bool hasSourceWith(const CopyChain& chain, const Sha256& pixels) const;

    Lab* m_lab;
    std::vector<KnownPicture> m_copies;
    std::map<ExhibitId, Sha256> m_cameIn;
    /// Pictures that were decoded for one question.
    int m_looked = 0;
};

} // namespace semblance::casework

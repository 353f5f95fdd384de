// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/provenance/PictureIdentity.h"
#include "casework/provenance/Provenance.h"
#include "foundation/Id.h"

#include <map>
#include <optional>
#include <vector>

namespace semblance::casework {

using StatementsByExhibit = std::map<ExhibitId, ProvenanceStatement>;

/// That an exhibit was made from another.
struct MadeFrom
{
    ExhibitId exhibit;
    ExhibitId source;
};

/// The file of an exhibit, and by what its picture is known again.
struct KnownPicture
{
    ExhibitId exhibit;
    Sha256 file;
    PictureIdentity identity = {};
};

/// Why a statement about one exhibit holds for an image.
enum class ProvenanceRelation
{
    /// It is about that very file.
    Own,
    /// The file holds the same pixels in another wrapping.
    SamePicture,
    /// It is a copy of it, or of a copy of it.
    Copy,
};

/// Stable, for --json: "samePicture".
std::string_view name(ProvenanceRelation relation);

/// A statement that holds for an image.
struct ProvenanceInForce
{
    ProvenanceStatement statement;
    /// The exhibit that it was stated about.
    ExhibitId about;
    ProvenanceRelation relation = ProvenanceRelation::Own;

    friend bool operator==(const ProvenanceInForce&, const ProvenanceInForce&) = default;
};

using ProvenanceByExhibit = std::map<ExhibitId, ProvenanceInForce>;

/// Which statement is in force of which image: its own; where nobody has said anything about it,
/// that of the same picture in another file, or of what it was made from, the nearest first. What
/// may never be searched stays so however often it is worked over or saved anew: of an image that
/// anything of that kind went into, the statement about that is in force, whatever is said about
/// the image itself. Immutable; thread-safe; ends also where copies are recorded in a circle.
class ProvenanceGraph
{
public:
    /// `stated`: the last statement about each exhibit. Of several sources the first in `made`
    /// counts, then those that the files name.
    ProvenanceGraph(StatementsByExhibit stated, const std::vector<MadeFrom>& made,
                    const std::vector<KnownPicture>& pictures = {});

    /// Of every exhibit of which one is in force.
    ProvenanceByExhibit all() const;
    /// Of a file that need not be an exhibit.
    std::optional<ProvenanceInForce> of(const Sha256& file, const PictureIdentity& identity) const;

private:
    struct Step
    {
        ExhibitId exhibit;
        ProvenanceRelation relation = ProvenanceRelation::Own;
    };

    void add(const KnownPicture& picture);
    void addSteps(const PictureIdentity& identity, std::vector<Step>& steps) const;
    std::optional<ProvenanceInForce> inForce(std::vector<Step> waiting) const;

    StatementsByExhibit m_stated;
    std::map<ExhibitId, std::vector<ExhibitId>> m_sources;
    std::map<ExhibitId, PictureIdentity> m_identities;
    std::map<Sha256, ExhibitId> m_ofFile;
    std::map<Sha256, std::vector<ExhibitId>> m_ofPixels;
};

} // namespace semblance::casework

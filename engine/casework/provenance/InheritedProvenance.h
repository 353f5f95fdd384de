// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/provenance/PictureIdentity.h"
#include "casework/provenance/PictureKinship.h"
#include "casework/provenance/Provenance.h"
#include "foundation/Id.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace semblance::casework {

/// Of each exhibit what was stated about it, the first first; the last counts.
using StatementsByExhibit = std::map<ExhibitId, std::vector<ProvenanceStatement>>;

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

/// Why a statement about one exhibit holds for an image; each is weaker than the one before.
enum class ProvenanceRelation
{
    /// It is about that very file.
    Own,
    /// The file holds the same pixels in another wrapping, perhaps turned or mirrored.
    SamePicture,
    /// The laboratory recorded that it is a copy of it, or of a copy of it.
    Copy,
    /// Only the file says so. Anybody can write that into a file: such a statement may forbid or
    /// restrict, and never says that an image is known.
    Claimed,
};

/// Stable, for --json: "samePicture".
std::string_view name(ProvenanceRelation relation);

/// A statement that says otherwise than the one in force, and must not be forgotten.
struct ContraryStatement
{
    ProvenanceStatement statement;
    ExhibitId about;
    ProvenanceRelation relation = ProvenanceRelation::Own;
    /// What took its place; empty where it stands beside the one in force.
    std::optional<ProvenanceStatement> statedAnew = {};

    friend bool operator==(const ContraryStatement&, const ContraryStatement&) = default;
};

/// A statement that holds for an image.
struct ProvenanceInForce
{
    ProvenanceStatement statement;
    /// The exhibit that it was stated about.
    ExhibitId about;
    ProvenanceRelation relation = ProvenanceRelation::Own;
    /// Of another type: those about the same pixels, and those that forbade or restricted what the
    /// one in force allows, also where they were stated anew. The nearest first, about one exhibit
    /// in the order in which they were stated.
    std::vector<ContraryStatement> contrary = {};

    /// It is about what only the image's file names as its source: whatever that is, the image's
    /// own provenance is not known by it.
    bool isOnlyClaimed() const { return relation == ProvenanceRelation::Claimed; }
    /// What only the image's file claims and forbids or restricts.
    std::optional<ProvenanceType> claimed() const;

    friend bool operator==(const ProvenanceInForce&, const ProvenanceInForce&) = default;
};

/// By what the picture of a file is known again that is no exhibit, as a gallery's image; empty
/// where the laboratory does not hold it, or cannot read it. Called by several threads at once.
using HeldPictures = std::function<std::optional<PictureIdentity>(const Sha256& file)>;

using ProvenanceByExhibit = std::map<ExhibitId, ProvenanceInForce>;

/// As what the image itself counts: unknown where only its file says what it was made from.
ProvenanceType typeOf(const ProvenanceInForce& inForce);

/// Which statement is in force of which image: its own; where nobody has said anything about it,
/// that of the same picture in another file, or of what it was made from, the nearest first. What
/// may never be searched stays so however often it is worked over or saved anew: of an image that
/// anything of that kind went into, the statement about that is in force, whatever is said about
/// the image itself. What only the file names as its source counts last, and only where a
/// statement about that forbids or restricts, or did before it was stated anew. Immutable;
/// thread-safe; ends also where copies are recorded in a circle.
class ProvenanceGraph
{
public:
    /// Of several sources the first in `made` counts, then those that the files name; over a source
    /// that is `held` and no exhibit to exhibits with its pixels, and to what it names itself.
    ProvenanceGraph(StatementsByExhibit stated, const std::vector<MadeFrom>& made,
                    const std::vector<KnownPicture>& pictures = {}, HeldPictures held = {});

    /// Of every exhibit of which one is in force.
    ProvenanceByExhibit all() const;
    /// Of a file that need not be an exhibit.
    std::optional<ProvenanceInForce> of(const Sha256& file, const PictureIdentity& identity) const;

    /// As PictureFile::ancestors, of a file that need not be an exhibit.
    std::vector<PictureAncestor> ancestors(const Sha256& file,
                                           const PictureIdentity& identity) const;
    /// Of an exhibit's file; null of any other.
    const PictureIdentity* identityOf(const Sha256& file) const;

private:
    struct Step
    {
        ExhibitId exhibit;
        ProvenanceRelation relation = ProvenanceRelation::Own;
    };

    void add(const KnownPicture& picture);
    void addSteps(const PictureIdentity& identity, std::vector<Step>& steps) const;
    void addClaimed(const PictureIdentity& identity, std::set<Sha256>& seen,
                    std::vector<Step>& steps) const;
    std::vector<Step> stepsFrom(const Step& one) const;
    /// Where the way from a file that need not be an exhibit begins.
    std::vector<Step> firstSteps(const Sha256& file, const PictureIdentity& identity) const;
    /// All that can be reached from `first`, each exhibit once, in the order in which they count.
    std::vector<Step> reached(const std::vector<Step>& first) const;
    /// Of what only files name: what is in force now of the first that was ever restricted.
    std::optional<ProvenanceInForce> onceRestricting(const std::vector<Step>& steps) const;
    void addContrary(const Step& step, ProvenanceInForce& inForce) const;
    std::optional<ProvenanceInForce> inForce(const std::vector<Step>& first) const;

    StatementsByExhibit m_stated;
    std::map<ExhibitId, std::vector<ExhibitId>> m_sources;
    std::map<ExhibitId, PictureIdentity> m_identities;
    std::map<ExhibitId, Sha256> m_files;
    std::map<Sha256, ExhibitId> m_ofFile;
    std::map<Sha256, std::vector<ExhibitId>> m_ofPixels;
    HeldPictures m_held;
};

} // namespace semblance::casework

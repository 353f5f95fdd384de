// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/ProbeSearch.h"
#include "casework/intake/Exhibit.h"
#include "casework/provenance/Provenance.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace semblance::ui {

/// What became of the face that was searched for, since the search.
enum class ProbeChange
{
    None,
    /// Its box is another one.
    Corrected,
    /// A person took it away.
    Removed,
    /// Something else is stated about where its image comes from.
    StatedOtherwise,
};

/// A face that was searched for, as it is now.
struct OutdatedProbe
{
    ProbeChange change = ProbeChange::None;
    /// Which one, where several photographs were searched for together.
    QString face = {};
    /// Where it is stated otherwise: what its image is stated to be now.
    casework::ProvenanceType stated = casework::ProvenanceType::Unknown;
};

/// What stands with every search in a gallery.
QString galleryOriginText(const casework::Gallery& gallery);
/// What stands over a result whose probe was changed since; empty where it was not.
QString outdatedSearchText(const OutdatedProbe& probe);
/// Of a result whose gallery held `then` images and holds `now`; empty where these are as many.
QString galleryChangedText(int then, int now);
/// Of a result with `then` references that other models had measured, of which `now` are left;
/// empty where these are as many.
QString measuredAnewText(std::size_t then, std::size_t now);
/// That the probe image may show faces that nobody has marked; empty where it was searched to the
/// end.
QString faceSearchWarning(casework::FaceSearch search);
/// What its image is, as imageOriginNotes and kinshipNote, and where what the gallery says of a
/// candidate does not agree: other names or fields, other people. Empty in the ordinary case.
/// `photographs`: the names of the probe's, in their order.
QStringList identityNotes(const casework::FoundCandidate& found, const QStringList& photographs);
/// What can be done about a gallery.
enum class LabAccess
{
    Full,
    ReadOnly,
};

/// What a person must know before they read the list, the gravest first: a threshold of another
/// engine, records that are damaged, people who may be missing. Empty in the ordinary case.
/// `photographs`: as of identityNotes. `access`: to the lab; what cannot be done there is not
/// advised.
QStringList searchWarnings(const casework::ProbeSearchResult& result,
                           const QStringList& photographs, LabAccess access = LabAccess::Full);
/// How many people the limit keeps off the list; empty where it keeps none.
QString unlistedNote(const casework::ProbeSearchResult& result);
/// That candidates of one score stand in no order of the engine; empty where none do.
QString tiesNote(const casework::ProbeSearchResult& result);
/// That the probe is coarse and how it is compared then; empty where it is not.
QString coarseProbeNote(const casework::ProbeSearchResult& result);
/// That the engine saw a face of a probe in one channel; empty where it saw all. `photographs`: as
/// below.
QString oneColourNote(const std::vector<matching::QualityReport>& photographs);
/// That the engine saw a face of a probe with its tones spread, and what scores are worth then;
/// empty where it spread none. `photographs`: the quality of each of the probe's.
QString fewTonesNote(const std::vector<matching::QualityReport>& photographs);
/// That others than the models of `engine` measured what stands beside a reference; empty where it
/// did, and where it does not say which it has. `access`: as of searchWarnings.
QString qualityOfOtherModelsText(const matching::QualityReport& quality,
                                 const matching::EngineDefinition& engine, LabAccess access);
/// Which two of several photographs of one person are least alike; `names`: of all, in their order.
QString leastAlikeText(const matching::PhotographPair& pair, const QStringList& names);
/// The warning where these score nearer to 0 than to 1; empty where they do not. The policy's
/// threshold shortens lists and says nothing of a person.
QString photographsDoubt(const matching::PhotographPair& pair);
/// That several photographs look like one picture: a sentence for all that pairs put together.
/// `names`: as of leastAlikeText.
/// Those of several photographs that are one picture, surely or by their likeness: savedTwiceTexts
/// of those that are not surely so. Sentences; `names`: of the photographs.
QStringList onePictureTexts(const casework::ProbeSearchResult& result, const QStringList& names);
QStringList savedTwiceTexts(const std::vector<matching::PhotographPair>& pairs,
                            const QStringList& names);
/// Of a search with several photographs: how many, whose judgement it is that they show one person,
/// which two are least alike, the doubt, and which look like one picture. Empty for a single one.
/// `names`: as of leastAlikeText.
QString photographsNote(const casework::ProbeSearchResult& result, const QStringList& names);
/// That a candidate's score is that of several photographs together; empty for a single one.
QString scoreOfSeveralText(const casework::ProbeSearchResult& result);
/// All but photographsNote. `photographs`: as of identityNotes.
QStringList searchNotes(const casework::ProbeSearchResult& result, const QStringList& photographs);

} // namespace semblance::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/SearchText.h"

#include "casework/gallery/EnrolmentReport.h"
#include "matching/models/EngineFingerprint.h"
#include "matching/quality/QualityIds.h"
#include "ui/format/CandidateText.h"
#include "ui/format/ErrorText.h"
#include "ui/format/NumberText.h"
#include "ui/format/PlainText.h"
#include "ui/format/ProvenanceText.h"
#include "ui/format/ScoreText.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace semblance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SearchText)
};

QString leftOutNote(std::size_t references)
{
    return Text::tr("%n reference(s) could not be compared, because no templates could be made of "
                    "them; the gallery's list of problems says why.",
                    nullptr, static_cast<int>(references));
}

/// Images whose references' records are damaged, each once, in the order of the records.
QStringList damagedImages(const std::vector<Error>& faults)
{
    QStringList images;
    for (const Error& fault : faults)
        images << QString::fromStdString(casework::factOf(fault, casework::kImageFact));
    images.removeAll(QString());
    images.removeDuplicates();
    return images;
}

/// "“a.jpg”, “b.jpg”, …"
QString firstNames(const QStringList& names)
{
    constexpr qsizetype kFew = 5;
    const QString list =
        QStringLiteral("“%1”").arg(names.mid(0, kFew).join(QStringLiteral("”, “")));
    return names.size() > kFew ? list + QStringLiteral(", …") : list;
}

QStringList damageNotes(const casework::ProbeSearchResult& result)
{
    QStringList notes;
    const auto isOfGallery = [](const Error& fault) {
        return casework::factOf(fault, casework::kReferenceFact).empty();
    };
    if (std::any_of(result.damagedRecords.begin(), result.damagedRecords.end(), isOfGallery))
        notes << Text::tr("The record of this gallery is damaged. “semblance-cli lab check” says "
                          "how.");
    if (const QStringList images = damagedImages(result.damagedRecords); !images.isEmpty())
        //: %1: names of images
        notes << Text::tr("%Ln reference(s) of this gallery took part though their records are "
                          "damaged: %1. Do not rely on what stands beside them. “semblance-cli lab "
                          "check” says what is wrong.",
                          nullptr, static_cast<int>(images.size()))
                     .arg(firstNames(images));
    return notes;
}

QString withoutStoreNote(const casework::ProbeSearchResult& result)
{
    if (!result.withoutStore)
        return {};
    //: %1: a sentence, such as "The disk is full; “…” could not be written."
    return Text::tr("The gallery was read into memory as a whole and not searched in its store, "
                    "which could not be kept: the result is the same, and takes longer. %1")
        .arg(errorSentence(*result.withoutStore));
}

QString notMeasuredHereText()
{
    return Text::tr("It can be measured anew only where this lab can be written: here it is "
                    "read-only.");
}

QString measuredOtherwiseNote(const casework::ProbeSearchResult& result, LabAccess access)
{
    if (result.referencesMeasuredOtherwise == 0)
        return {};
    const matching::EngineDefinition& engine = result.engine;
    //: %1, %2, %3: models for faces, for points of the face, and for the head's pose
    const QString what =
        Text::tr("The quality of %Ln reference(s) was measured with other models than the engine "
                 "in use has (now %1, %2, %3): the warnings beside them may be wrong, the "
                 "scores are not.",
                 nullptr, static_cast<int>(result.referencesMeasuredOtherwise))
            .arg(QString::fromStdString(engine.detector), QString::fromStdString(engine.landmarks),
                 QString::fromStdString(engine.headPose));
    return what + u' ' +
           (access == LabAccess::ReadOnly
                ? notMeasuredHereText()
                : Text::tr("The gallery's page or “semblance-cli gallery refresh” measures it "
                           "anew."));
}

QString statedOtherwiseText(const OutdatedProbe& probe)
{
    const QString now = provenanceText(probe.stated);
    const QString what =
        probe.face.isEmpty()
            //: %1: what an image is stated to be, such as "Sketch"
            ? Text::tr("The provenance was stated otherwise after this search, and is now: %1. The "
                       "policy was asked about the one before.")
                  .arg(now)
            //: %1: one of several faces that were searched for together, such as Exhibit 4 ▸ Q-1;
            //: %2: what its image is stated to be, such as "Sketch"
            : Text::tr("The provenance of %1 was stated otherwise after this search, and is now: "
                       "%2. The policy was asked about the one before.")
                  .arg(probe.face, now);
    return what + u' ' +
           (casework::isNeverSearchable(probe.stated)
                ? Text::tr("Rule P10 refuses such a search now: what is drawn, put together, "
                           "generated or altered is never searched with.")
                : Text::tr("Go back to the exhibit and see what it says now."));
}

/// `probe`: changed, and one of several.
QString outdatedPhotographText(const OutdatedProbe& probe)
{
    switch (probe.change) {
    case ProbeChange::None:
        break;
    case ProbeChange::Removed:
        //: %1: one of several faces that were searched for together, such as Exhibit 4 ▸ Q-1
        return Text::tr("%1 was taken away after this search: what is shown here belongs to a "
                        "box that is no longer in the exhibit.")
            .arg(probe.face);
    case ProbeChange::Corrected:
        //: %1: as above
        return Text::tr("%1 was changed after this search: what is shown here belongs to the "
                        "box as it was then. Go back to the exhibit and search again.")
            .arg(probe.face);
    case ProbeChange::StatedOtherwise:
        return statedOtherwiseText(probe);
    }
    return {};
}

/// A sentence for each field in which other images state something else.
QStringList otherFieldsNotes(const casework::FoundCandidate& found)
{
    const casework::Subject& subject = found.reference.subject;
    QStringList notes;
    for (auto field = found.otherFields.cbegin(); field != found.otherFields.cend(); ++field) {
        const QString others = plainText(field->join(QStringLiteral("”, “")));
        const QString own = plainText(subject.fields.value(field.key()));
        const QString column = plainText(field.key());
        if (own.isEmpty())
            //: %1: a person's id, %2: a column of the source, %3: its values
            notes << Text::tr("Other images of “%1” state in the field “%2”: “%3”.")
                         .arg(plainText(subject.id), column, others);
        else
            //: %1: a person's id, %2: a column of the source, %3 and %4: its values
            notes << Text::tr("Images of “%1” state different values in the field “%2”: “%3”, "
                              "“%4”.")
                         .arg(plainText(subject.id), column, own, others);
    }
    return notes;
}

} // namespace

QString galleryOriginText(const casework::Gallery& gallery)
{
    //: Where a gallery comes from: %1 its source, %2 its legal basis
    return Text::tr("Source: %1 · Legal basis: %2").arg(gallery.source, gallery.legalBasis);
}

QString outdatedSearchText(const OutdatedProbe& probe)
{
    if (!probe.face.isEmpty())
        return outdatedPhotographText(probe);
    switch (probe.change) {
    case ProbeChange::None:
        return {};
    case ProbeChange::Corrected:
        return Text::tr("The face was changed after this search: what is shown here belongs to the "
                        "box as it was then. Go back to the exhibit and search again.");
    case ProbeChange::Removed:
        return Text::tr("The face was taken away after this search: what is shown here belongs to "
                        "a box that is no longer in the exhibit.");
    case ProbeChange::StatedOtherwise:
        return statedOtherwiseText(probe);
    }
    return {};
}

QString galleryChangedText(int then, int now)
{
    if (then == now)
        return {};
    //: %1: images that a gallery held when it was searched, %2: those that it holds now
    return Text::tr("The gallery has changed since this search: it held %1 images then and holds "
                    "%2 now. Search again to compare with all of them.")
        .arg(countText(then), countText(now));
}

QString measuredAnewText(std::size_t then, std::size_t now)
{
    if (now >= then)
        return {};
    return Text::tr("The quality of %Ln reference(s) was measured anew after this search: what is "
                    "said here of their images is as it was before. Search again to see the new "
                    "measurement.",
                    nullptr, static_cast<int>(then - now));
}

QStringList identityNotes(const casework::FoundCandidate& found, const QStringList& photographs)
{
    const casework::Subject& subject = found.reference.subject;
    const QString others = plainText(found.otherNames.join(QStringLiteral("”, “")));
    QStringList notes = imageOriginNotes(found) << kinshipNote(found, photographs);
    if (!others.isEmpty() && subject.displayName == subject.id)
        notes << Text::tr("Other images of “%1” state the name “%2”.")
                     .arg(plainText(subject.id), others);
    else if (!others.isEmpty())
        notes << Text::tr("Images of “%1” state different names: “%2”, “%3”.")
                     .arg(plainText(subject.id), plainText(subject.displayName), others);
    notes << otherFieldsNotes(found);
    if (!found.otherPeople.isEmpty())
        notes << Text::tr("The image of “%1” came as “%2” too and was refused there: who it shows "
                          "is in question.")
                     .arg(subject.id, found.otherPeople.join(QStringLiteral("”, “")));
    notes.removeAll(QString());
    return notes;
}

QString faceSearchWarning(casework::FaceSearch search)
{
    switch (search) {
    case casework::FaceSearch::Unfinished:
        return Text::tr("The probe image was not searched for faces to the end: it may show other "
                        "faces that nobody has marked.");
    case casework::FaceSearch::Cancelled:
        return Text::tr("The search for faces in the probe image was cancelled: it may show other "
                        "faces that nobody has marked.");
    case casework::FaceSearch::Finished:
        return {};
    }
    return {};
}

QString unlistedNote(const casework::ProbeSearchResult& result)
{
    if (result.peopleAboveThreshold <= result.candidates.size())
        return {};
    return Text::tr(
               "%1 people score at the threshold or above; the limit of this search is %2, the "
               "highest scores come first.")
        .arg(countText(static_cast<qint64>(result.peopleAboveThreshold)),
             countText(static_cast<qint64>(result.candidates.size())));
}

QStringList searchWarnings(const casework::ProbeSearchResult& result,
                           const QStringList& photographs, LabAccess access)
{
    QStringList notes{thresholdNote(result.policy, result.engine)};
    notes << damageNotes(result);
    if (result.unfinishedEnrolments > 0)
        notes << Text::tr(
            "An enrolment into this gallery was not finished: people of its source may "
            "be missing from the search.");
    if (result.isBeingEnrolled)
        notes << Text::tr("An enrolment into this gallery is under way: people of its source may "
                          "still be missing from the search.");
    if (result.imagesLeftUnseen > 0)
        notes << Text::tr(
            "An enrolment into this gallery was left before it had looked at %Ln image(s): people "
            "may be missing from the search.",
            nullptr, static_cast<int>(result.imagesLeftUnseen));
    if (result.imagesNotEnrolled > 0)
        notes << Text::tr(
            "%Ln image(s) for this gallery could not be enrolled: people may be missing "
            "from the search.",
            nullptr, static_cast<int>(result.imagesNotEnrolled));
    if (result.referencesLeftOut > 0)
        notes << leftOutNote(result.referencesLeftOut);
    notes << measuredOtherwiseNote(result, access) << withoutStoreNote(result);
    for (const casework::FoundCandidate& found : result.candidates)
        notes << identityNotes(found, photographs);
    notes.removeAll(QString());
    return notes;
}

QString tiesNote(const casework::ProbeSearchResult& result)
{
    const auto& list = result.candidates;
    const auto tie = std::adjacent_find(list.begin(), list.end(), [](const auto& a, const auto& b) {
        return a.candidate.score.fused == b.candidate.score.fused;
    });
    return tie == list.end()
               ? QString()
               : Text::tr("Some candidates have the same score: the engine ranks none of them "
                          "before the other; they stand in the order of their ids.");
}

QString coarseProbeNote(const casework::ProbeSearchResult& result)
{
    if (result.coarseness <= 0)
        return {};
    QStringList shares;
    for (const matching::EngineShare& engine : result.shares)
        //: %1: a model; %2: a number
        shares << Text::tr("%1 %2 %").arg(QString::fromStdString(engine.model),
                                          decimalText(100 * engine.share, 1));
    QStringList sentences{
        result.photographs < 2 ? Text::tr("The probe has few pixels between the eyes.")
        : result.coarseness < 1
            ? Text::tr("Some of the photographs have few pixels between the eyes; they count less "
                       "than the others.")
            : Text::tr("The photographs have few pixels between the eyes.")};
    if (!shares.isEmpty())
        //: %1: "fr-coarse-1 39.5 %, dlib-resnet-1 21.0 %"
        sentences << Text::tr("The scores are weighted otherwise than those of other probes: %1.")
                         .arg(shares.join(QStringLiteral(", ")));
    sentences << (result.photographs < 2
                      ? Text::tr("The engine compared it with templates of the references that "
                                 "also hold how they would look in few pixels.")
                      //: Several photographs of a probe
                      : Text::tr("The engine compared them with templates of the references that "
                                 "also hold how those would look in few pixels."));
    sentences << Text::tr("What 0, 1 and the threshold mean was set on good photographs: in few "
                          "pixels one person's photographs score lower on average.");
    return sentences.join(QLatin1Char(' '));
}

QString oneColourNote(const std::vector<matching::QualityReport>& photographs)
{
    const auto isOfOneColour = [](const matching::QualityReport& report) {
        const auto* colour = report.find(matching::quality::kNaturalColour);
        return colour && colour->aspect == "oneColour";
    };
    if (std::ranges::none_of(photographs, isOfOneColour))
        return {};
    return photographs.size() < 2
               ? Text::tr(
                     "The probe is in light of one colour: the engine compared the one channel "
                     "that has shades, as grey.")
               : Text::tr("A photograph is in light of one colour: the engine compared the one "
                          "channel that has shades, as grey.");
}

QString fewTonesNote(const std::vector<matching::QualityReport>& photographs)
{
    const auto hasFewTones = [](const matching::QualityReport& report) {
        const auto* tones = report.find(matching::quality::kToneRange);
        return tones && tones->concern != matching::QualityConcern::None;
    };
    if (std::ranges::none_of(photographs, hasFewTones))
        return {};
    const QString first =
        photographs.size() < 2
            ? Text::tr("The probe has few grey values: the engine compared it with these spread "
                       "over the whole range.")
            : Text::tr("A photograph has few grey values: the engine compared it with these spread "
                       "over the whole range.");
    return first + u' ' +
           Text::tr("Noise and compression are spread with them, and different people then score "
                    "higher than usual: compare by eye, rely on no score.");
}

QString qualityOfOtherModelsText(const matching::QualityReport& quality,
                                 const matching::EngineDefinition& engine, LabAccess access)
{
    const std::string models = matching::qualityFingerprint(engine);
    if (models.empty() || quality.models == models)
        return {};
    return Text::tr("The quality of this reference was measured with other models than the engine "
                    "in use has: what is said of its image may be wrong, scores are not.") +
           u' ' +
           (access == LabAccess::ReadOnly ? notMeasuredHereText()
                                          : Text::tr("The gallery's page measures it anew."));
}

QString leastAlikeText(const matching::PhotographPair& pair, const QStringList& names)
{
    //: Of several photographs: %1, %2: two of them, %3: their score
    return Text::tr("The two least alike, “%1” and “%2”, score %3.")
        .arg(names[static_cast<qsizetype>(pair.a)], names[static_cast<qsizetype>(pair.b)],
             scoreText(pair.score));
}

QString photographsDoubt(const matching::PhotographPair& pair)
{
    // The ruler's 0 is what different people score on average, its 1 what one person does.
    constexpr double kHalfway = 0.5;
    if (pair.score >= kHalfway)
        return {};
    return Text::tr("That is nearer to what photographs of different people score (0 on average) "
                    "than to what those of one person do (1): look whether they show one person. "
                    "If they do not, the search's result means nothing.");
}

namespace {

/// Photographs that pairs put together, each group in order.
std::vector<std::set<std::size_t>> groupsOf(const std::vector<matching::PhotographPair>& pairs)
{
    std::vector<std::set<std::size_t>> groups;
    for (const matching::PhotographPair& pair : pairs) {
        std::set<std::size_t> joined{pair.a, pair.b};
        std::erase_if(groups, [&](const std::set<std::size_t>& group) {
            const bool isOne = group.contains(pair.a) || group.contains(pair.b);
            if (isOne)
                joined.insert(group.begin(), group.end());
            return isOne;
        });
        groups.push_back(std::move(joined));
    }
    return groups;
}

QString onePictureText(const casework::KinPictures& pair, const QStringList& names)
{
    using enum casework::PictureKinship;
    const QString a = names.value(static_cast<qsizetype>(pair.a));
    const QString b = names.value(static_cast<qsizetype>(pair.b));
    switch (pair.kinship.how) {
    case SameFile:
    case SamePixels:
        //: Of several photographs that are searched for together: %1, %2: two of them
        return Text::tr("“%1” and “%2” hold the same picture: together they say no more than one "
                        "of them.")
            .arg(a, b);
    case OneRecordedSource:
        //: Of several photographs that are searched for together: %1, %2: two of them
        return Text::tr("By the laboratory's record “%1” and “%2” were made of one picture: "
                        "together they say no more than one of them.")
            .arg(a, b);
    case FirstMadeFromSecond:
    case SecondMadeFromFirst:
    case OneSource:
    case OneSourceByRecordAndFiles:
        break;
    }
    //: Of several photographs that are searched for together: %1, %2: two of them
    return Text::tr("By what their files say “%1” and “%2” were made of one picture: together "
                    "they say no more than one of them.")
        .arg(a, b);
}

} // namespace

QStringList savedTwiceTexts(const std::vector<matching::PhotographPair>& pairs,
                            const QStringList& names)
{
    QStringList texts;
    for (const std::set<std::size_t>& group : groupsOf(pairs)) {
        QStringList own;
        for (const std::size_t photograph : group)
            own << names[static_cast<qsizetype>(photograph)];
        if (own.size() == 2)
            //: Of several photographs: %1, %2: two of them
            texts << Text::tr("“%1” and “%2” look like one picture that was saved twice, or like "
                              "stills of one instant: together they say no more than one of them.")
                         .arg(own[0], own[1]);
        else
            //: Of several photographs: %1: three or more of them
            texts << Text::tr("“%1” look like one picture that was saved several times, or like "
                              "stills of one instant: together they say no more than one of them.")
                         //: Between the names of three or more photographs
                         .arg(own.join(Text::tr("”, “")));
    }
    return texts;
}

QStringList onePictureTexts(const casework::ProbeSearchResult& result, const QStringList& names)
{
    QStringList texts;
    for (const casework::KinPictures& pair : result.onePicture)
        texts << onePictureText(pair, names);
    std::vector<matching::PhotographPair> alike = result.savedTwice;
    std::erase_if(alike, [&result](const matching::PhotographPair& pair) {
        return std::ranges::any_of(result.onePicture, [&pair](const casework::KinPictures& kin) {
            return kin.a == pair.a && kin.b == pair.b;
        });
    });
    return texts + savedTwiceTexts(alike, names);
}

QString photographsNote(const casework::ProbeSearchResult& result, const QStringList& names)
{
    if (!result.leastAlike)
        return {};
    QStringList sentences{
        Text::tr("%Ln photographs were searched as one person: that they show one is a person's "
                 "judgement, not the engine's.",
                 nullptr, static_cast<int>(result.photographs)),
        leastAlikeText(*result.leastAlike, names), photographsDoubt(*result.leastAlike)};
    sentences << onePictureTexts(result, names);
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString scoreOfSeveralText(const casework::ProbeSearchResult& result)
{
    if (result.photographs < 2)
        return {};
    return Text::tr("It is the score of %Ln photographs together, not of the one that is shown "
                    "here.",
                    nullptr, static_cast<int>(result.photographs));
}

QStringList searchNotes(const casework::ProbeSearchResult& result, const QStringList& photographs)
{
    QStringList notes = searchWarnings(result, photographs)
                        << coarseProbeNote(result) << unlistedNote(result) << tiesNote(result);
    notes.removeAll(QString());
    return notes;
}

} // namespace semblance::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/CandidateText.h"

#include "ui/format/EnhancedCopyText.h"
#include "ui/format/OriginText.h"
#include "ui/format/PlainText.h"
#include "ui/format/ProvenanceText.h"
#include "ui/format/ScoreText.h"
#include "ui/format/SearchText.h"

#include <QCoreApplication>

#include <algorithm>

namespace semblance::ui {

using casework::FoundCandidate;
using casework::PictureKinship;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CandidateText)
};

QString kinshipHeadline(PictureKinship how)
{
    switch (how) {
    case PictureKinship::SameFile:
        //: On a candidate's card, short, here and below: its image
        return Text::tr("The probe's own file");
    case PictureKinship::SamePixels:
        return Text::tr("Same pixels as the probe");
    case PictureKinship::OneRecordedSource:
        return Text::tr("One picture with the probe, on record");
    case PictureKinship::FirstMadeFromSecond:
        return Text::tr("The probe was made from it, says its file");
    case PictureKinship::SecondMadeFromFirst:
        return Text::tr("Made from the probe, says its file");
    case PictureKinship::OneSource:
        return Text::tr("Made from one picture with the probe, say the files");
    case PictureKinship::OneSourceByRecordAndFiles:
        return Text::tr("One picture with the probe, on record and by files");
    }
    return {};
}

/// Where both come from.
QString commonSourceSentence(const casework::CandidateKinship& kinship, const QString& id)
{
    const QString exhibit = kinship.exhibit ? QString::number(kinship.exhibit->value) : QString();
    if (kinship.how == PictureKinship::OneRecordedSource)
        //: %1: a person's id; %2: an exhibit's number
        return Text::tr("By the laboratory's record the probe and the image of “%1” both go back "
                        "to exhibit %2: this is no comparison of two photographs.")
            .arg(id, exhibit);
    if (kinship.exhibit)
        //: %1: a person's id; %2: an exhibit's number
        return Text::tr("By what the laboratory records and what files say, the probe and the "
                        "image of “%1” both go back to exhibit %2: this is no comparison of two "
                        "photographs.")
            .arg(id, exhibit);
    return Text::tr("By what the laboratory records and what files say, the probe and the image "
                    "of “%1” both go back to one picture: this is no comparison of two "
                    "photographs.")
        .arg(id);
}

/// `id`: the candidate's person.
QString kinshipSentence(const casework::CandidateKinship& kinship, const QString& id,
                        qsizetype photographs)
{
    switch (kinship.how) {
    case PictureKinship::SameFile:
        return photographs > 1
                   ? Text::tr("The image of “%1” is one of the probe's own files (same SHA-256): "
                              "this is no comparison of different photographs.")
                         .arg(id)
                   : Text::tr("The image of “%1” is the probe's own file (same SHA-256): this is "
                              "no comparison of two photographs.")
                         .arg(id);
    case PictureKinship::SamePixels:
        return Text::tr("The image of “%1” shows the same pixels as the probe, as they are or "
                        "turned or mirrored: this is no comparison of two photographs.")
            .arg(id);
    case PictureKinship::FirstMadeFromSecond:
        return Text::tr("The probe's file says that it was made from the image of “%1”: this is no "
                        "comparison of two photographs.")
            .arg(id);
    case PictureKinship::SecondMadeFromFirst:
        return Text::tr("The file of the image of “%1” says that it was made from the probe: this "
                        "is no comparison of two photographs.")
            .arg(id);
    case PictureKinship::OneSource:
        return Text::tr("The files of the probe and of the image of “%1” say that they were made "
                        "from the same picture: this is no comparison of two photographs.")
            .arg(id);
    case PictureKinship::OneRecordedSource:
    case PictureKinship::OneSourceByRecordAndFiles:
        return commonSourceSentence(kinship, id);
    }
    return {};
}

/// How the image came about, where that matters beside a probe.
std::optional<casework::ProvenanceType> restrictingType(const FoundCandidate& found)
{
    const auto& stated = found.origin.stated;
    return stated && casework::isRestricting(stated->statement.type)
               ? std::optional(stated->statement.type)
               : std::nullopt;
}

/// What else is stated, or was, about the image, the exhibits that it was made from or shows.
std::vector<CandidateHeadline> contraryHeadlines(const FoundCandidate& found)
{
    std::vector<CandidateHeadline> headlines;
    if (!found.origin.stated)
        return headlines;
    for (const casework::ContraryStatement& contrary : found.origin.stated->contrary) {
        const QString type = provenanceText(contrary.statement.type);
        const QString words = contrary.statedAnew
                                  //: On a candidate's card, short; %1: how a picture came about, as
                                  //: it was stated before something else was
                                  ? Text::tr("Once stated to be: %1").arg(type)
                                  //: On a candidate's card, short; %1: how a picture came about
                                  : Text::tr("Also stated to be: %1").arg(type);
        if (std::ranges::find(headlines, words, &CandidateHeadline::words) == headlines.end())
            headlines.push_back({words, casework::isNeverSearchable(contrary.statement.type)});
    }
    return headlines;
}

} // namespace

QString likenessText(const matching::PairScore& score, bool isSavedAgain, const QString& one,
                     const QString& other)
{
    // Stills of one instant do not go so far.
    if (isSamePicture(score))
        return samePictureText();
    return isSavedAgain ? savedTwiceTexts({{0, 1, score.fused}}, {one, other}).front() : QString();
}

std::optional<CandidateHeadline> originHeadline(const FoundCandidate& found)
{
    const auto type = restrictingType(found);
    if (!type)
        return std::nullopt;
    const QString words = provenanceText(*type);
    return CandidateHeadline{
        found.origin.claimed()
            //: On a candidate's card, short: its file names a picture; %1: how that came about
            ? Text::tr("Made from: %1, says its file").arg(words)
            //: On a candidate's card, short: what its image is stated to be
            : Text::tr("Stated to be: %1").arg(words),
        found.origin.isNeverSearchable()};
}

std::vector<CandidateHeadline> imageHeadlines(const FoundCandidate& found)
{
    std::vector<CandidateHeadline> headlines;
    const auto origin = originHeadline(found);
    if (origin && origin->isWarning)
        headlines.push_back(*origin);
    if (found.kinship)
        headlines.push_back({kinshipHeadline(found.kinship->how), true});
    else if (found.savedAgain || isSamePicture(found.candidate.score))
        headlines.push_back({Text::tr("Looks like the probe, saved again"), true});
    const casework::CopyChain& copies = found.origin.copies;
    if (const QString mirrored = mirroredHeadline(copies); !mirrored.isEmpty())
        headlines.push_back({mirrored, true});
    for (CandidateHeadline& headline : contraryHeadlines(found))
        headlines.push_back(std::move(headline));
    if (origin && !origin->isWarning)
        headlines.push_back(*origin);
    // What cannot be read may have mirrored it.
    if (const QString copy = copyHeadline(copies); !copy.isEmpty())
        headlines.push_back({copy, !copies.isReadable()});
    return headlines;
}

QString kinshipNote(const FoundCandidate& found, const QStringList& photographs)
{
    const QString id = plainText(found.reference.subject.id);
    if (found.kinship) {
        const QString sentence = kinshipSentence(*found.kinship, id, photographs.size());
        const auto photograph = static_cast<qsizetype>(found.kinship->photograph);
        return photographs.size() < 2
                   ? sentence
                   //: %1: one of the probe's photographs, such as Exhibit 4 ▸ Q-1; %2: a sentence
                   //: about it, which calls it the probe
                   : Text::tr("%1: %2").arg(photographs.value(photograph), sentence);
    }
    const auto photograph = static_cast<qsizetype>(found.savedAgain.value_or(0));
    const QString text =
        likenessText(found.candidate.score, found.savedAgain.has_value(),
                     photographs.value(photograph), plainText(found.reference.image));
    //: %1: a person's id; %2: a sentence
    return text.isEmpty() ? QString() : Text::tr("“%1”: %2").arg(id, text);
}

QStringList imageOriginNotes(const FoundCandidate& found)
{
    const QString id = plainText(found.reference.subject.id);
    QStringList sentences;
    if (restrictingType(found))
        sentences << originSentence(found.origin);
    else if (found.origin.stated)
        sentences << contraryLines(*found.origin.stated);
    if (found.origin.isNeverSearchable())
        sentences << Text::tr("As a probe it would be refused (rule P10): to be like it is not to "
                              "be like a face that a camera saw.");
    sentences << anyCopyLines(found.origin.copies);
    sentences.removeAll(QString());
    if (sentences.isEmpty())
        return {};
    //: %1: a person's id; %2: sentences about that candidate's image
    return {Text::tr("The image of “%1”: %2").arg(id, sentences.join(QLatin1Char(' ')))};
}

} // namespace semblance::ui

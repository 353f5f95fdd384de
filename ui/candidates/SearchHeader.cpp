// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/SearchHeader.h"

#include "ui/format/FaceText.h"
#include "ui/format/GateText.h"
#include "ui/format/NumberText.h"
#include "ui/format/OriginText.h"
#include "ui/format/PolicyText.h"
#include "ui/format/QualityText.h"
#include "ui/format/ScoreText.h"
#include "ui/format/SearchText.h"
#include "ui/format/TimeText.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/FoldingLabel.h"
#include "ui/widgets/FoldingNote.h"
#include "ui/widgets/SignLabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMap>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidgetAction>

#include <algorithm>
#include <utility>

namespace semblance::ui {

using namespace Qt::StringLiterals;
using casework::ProbeSearchResult;

namespace {

constexpr int kLegendPx = 420;

QString thresholdFact(const ProbeSearchResult& result)
{
    const QString threshold = scoreText(result.parameters.threshold);
    return thresholdNote(result.policy, result.engine).isEmpty()
               //: The policy's lowest score that is listed
               ? SearchHeader::tr("threshold %1").arg(threshold)
               //: As above, where the policy states it for another engine
               : SearchHeader::tr("threshold %1 (not set for this engine)").arg(threshold);
}

/// What a short line must keep comes first.
QString factsText(const ProbeSearchResult& result, const QDateTime& searchedUtc)
{
    QStringList facts{
        //: %1 is the gallery's name
        SearchHeader::tr("Gallery “%1”").arg(result.gallery.name),
        result.photographs < 2 ? QString()
                               //: How many photographs were searched with as one person's
                               : SearchHeader::tr("%Ln photographs together", nullptr,
                                                  static_cast<int>(result.photographs)),
        thresholdFact(result),
        //: Of several photographs
        result.leastAlike ? SearchHeader::tr("the two least alike score %1")
                                .arg(scoreText(result.leastAlike->score))
                          : QString(),
        SearchHeader::tr("%Ln people compared", nullptr, static_cast<int>(result.peopleCompared)),
        SearchHeader::tr("%Ln images", nullptr, static_cast<int>(result.referencesCompared)),
        //: %1: date and time
        SearchHeader::tr("searched %1").arg(localTimeText(searchedUtc)),
        SearchHeader::tr("engine %1").arg(QString::fromStdString(result.engine.id)),
        SearchHeader::tr("policy %1").arg(policyName(result.policy))};
    facts.removeAll(QString());
    return facts.join(u" · "_s);
}

/// With the limit, where it keeps people off the list.
QString titleText(const ProbeSearchResult& result, bool isFaceSeen)
{
    const auto count = static_cast<int>(result.candidates.size());
    if (count == 0 && !isFaceSeen)
        //: Title in place of "No candidate": there was nothing to search for
        return SearchHeader::tr("No face in the box");
    if (count == 0)
        return SearchHeader::tr("No candidate");
    if (result.peopleAboveThreshold > result.candidates.size())
        //: %1: how many candidates are listed, %2: how many score at the threshold or above
        return SearchHeader::tr("%1 of %2 candidates")
            .arg(countText(count), countText(static_cast<qint64>(result.peopleAboveThreshold)));
    return count == 1 ? SearchHeader::tr("1 candidate")
                      : SearchHeader::tr("%Ln candidates", "never 1", count);
}

/// `sentence` of one of several photographs names it; empty where there is nothing to say.
QString saidOf(const ProbeFace& photograph, const ProbeFace& probe, const QString& sentence)
{
    if (sentence.isEmpty() || probe.also.empty())
        return sentence;
    //: %1: one of several photographs, such as Exhibit 4 ▸ Q-1, %2: a sentence about it
    return SearchHeader::tr("%1: %2").arg(probeName(photograph.exhibit.id.value, photograph.mark),
                                          sentence);
}

QStringList warningHeadlines(const ProbeFace& photograph)
{
    QStringList headlines;
    for (const matching::QualityMeasurement& concern : concernsInWords(photograph.quality)) {
        if (concern.concern == matching::QualityConcern::Warning)
            headlines << qualityText(concern).headline;
    }
    return headlines;
}

/// Of several photographs: how many have warnings about the image, and what is said of a poorest
/// one; empty where none has any. A single one's stand beside it.
QString poorPhotographsNote(const ProbeFace& probe)
{
    const auto photographs = photographsOf(probe);
    const auto count = [](const ProbeFace& one) { return warningHeadlines(one).size(); };
    // Of several with as many, the coarsest.
    const auto poorest = std::ranges::max_element(photographs, {}, [&count](const ProbeFace& one) {
        return std::pair(count(one), -one.face.landmarks.interEyeDistancePx());
    });
    if (photographs.size() < 2 || count(*poorest) == 0)
        return {};
    //: %1 of %2: how many of the photographs; %3: one of them, such as Exhibit 4 ▸ Q-1; %4: what is
    //: wrong with it
    return SearchHeader::tr("Photographs with warnings about the image: %1 of %2; none has more "
                            "than %3: %4.")
        .arg(countText(std::ranges::count_if(photographs,
                                             [&count](const auto& one) { return count(one) > 0; })),
             countText(static_cast<qint64>(photographs.size())),
             probeName(poorest->exhibit.id.value, poorest->mark),
             warningHeadlines(*poorest).join(u"; "_s));
}

/// What is said of the search for faces in the photographs, once for all of which the same holds.
QStringList faceSearchNotes(const ProbeFace& probe)
{
    QMap<QString, QStringList> namesBySentence;
    for (const ProbeFace& photograph : photographsOf(probe)) {
        const QString sentence = faceSearchWarning(photograph.faceSearch);
        if (!sentence.isEmpty())
            namesBySentence[sentence] << probeName(photograph.exhibit.id.value, photograph.mark);
    }
    if (probe.also.empty())
        return namesBySentence.keys();
    QStringList notes;
    for (const auto& [sentence, names] : namesBySentence.asKeyValueRange())
        //: %1: photographs, such as Exhibit 4 ▸ Q-1; %2: a sentence about each of them
        notes << SearchHeader::tr("%1: %2").arg(names.join(u", "_s), sentence);
    return notes;
}

QStringList warningsOf(const ProbeSearchResult& result, const ProbeFace& probe, LabAccess access)
{
    QStringList grave = gateAnswers(result.gates, photographNames(probe));
    QStringList last = gateWarnings(result.gates, photographNames(probe));
    for (const ProbeFace& photograph : photographsOf(probe)) {
        // What makes every score of the list say little.
        grave << saidOf(photograph, probe, noFaceWarning(photograph.quality));
    }
    last << faceSearchNotes(probe);
    const QStringList names = photographNames(probe);
    for (std::size_t i = 0; i < result.origins.size(); ++i) {
        const QString said = contradictionText(result.origins[i]);
        const bool isNamed = !said.isEmpty() && names.size() > 1;
        //: %1: one of several photographs, such as Exhibit 4 ▸ Q-1, %2: a sentence about it
        grave << (isNamed ? SearchHeader::tr("%1: %2").arg(names.value(qsizetype(i)), said) : said);
    }
    const auto& least = result.leastAlike;
    if (least && !photographsDoubt(*least).isEmpty())
        grave << photographsNote(result, photographNames(probe));
    else
        grave << onePictureTexts(result, photographNames(probe));
    grave << recordingNotesOf(probe) << poorPhotographsNote(probe);
    QStringList warnings = grave + searchWarnings(result, names, access) + last;
    warnings.removeAll(QString());
    return warnings;
}

QString legendText(const ProbeSearchResult& result)
{
    QStringList sentences{
        unlistedNote(result), tiesNote(result), scoreRulerText(),
        SearchHeader::tr(
            "The triangle marks the threshold. Of each engine a card shows where its "
            "score lies on this ruler and, in brackets, the engine's own number, which "
            "has its own scale."),
        thresholdNote(result.policy, result.engine)};
    sentences.removeAll(QString());
    return sentences.join(u"\n\n");
}

} // namespace

SearchHeader::SearchHeader(LabAccess access, QWidget* parent)
    : QWidget(parent), m_access(access), m_title(new QLabel(tr("Candidates"), this)),
      m_facts(new FoldingLabel(this)), m_origin(new ElidedLabel(this)),
      m_notice(new FoldingLabel(this)), m_coarse(new FoldingNote(u"coarseProbeNote"_s, this)),
      m_outdated(new Banner(BannerKind::Warning, u"warning"_s, this)),
      m_warnings(new Banner(BannerKind::Warning, u"warning"_s, this)),
      m_searchAgain(m_outdated->addAct(tr("Search again"))),
      m_measureAnew(m_warnings->addAct(tr("Go to the gallery"))),
      m_notEnrolled(m_warnings->addAct(tr("Show what was not enrolled")))
{
    m_title->setObjectName(u"candidatesTitle"_s);
    setPageTitle(m_title);
    m_facts->setObjectName(u"searchFacts"_s);
    setTextRole(m_facts, TextRole::Caption);
    m_origin->setObjectName(u"galleryOrigin"_s);
    setTextRole(m_origin, TextRole::Caption);
    m_outdated->setObjectName(u"outdatedBanner"_s);
    m_warnings->setObjectName(u"searchWarnings"_s);
    m_searchAgain->setObjectName(u"searchGrownGalleryButton"_s);
    connect(m_searchAgain, &QPushButton::clicked, this, &SearchHeader::searchAgainRequested);
    m_notEnrolled->setObjectName(u"showNotEnrolledButton"_s);
    connect(m_notEnrolled, &QPushButton::clicked, this, &SearchHeader::notEnrolledRequested);
    m_measureAnew->setObjectName(u"goToGalleryButton"_s);
    m_measureAnew->setToolTip(tr("There the quality of its references can be measured anew"));
    connect(m_measureAnew, &QPushButton::clicked, this, &SearchHeader::galleryRequested);
    m_legendButton = makeLegendButton();

    auto* top = new QHBoxLayout;
    top->setSpacing(kMarginPx);
    top->addWidget(m_title);
    top->addWidget(m_facts, 1);
    top->addWidget(m_legendButton);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_origin);
    layout->addWidget(makeNotice());
    layout->addWidget(m_outdated);
    layout->addWidget(m_warnings);
    arrange();
}

QWidget* SearchHeader::makeNotice()
{
    auto* banner = new QFrame(this);
    banner->setObjectName(u"candidateBanner"_s);
    setBannerKind(banner, BannerKind::Notice);
    auto* sign = new SignLabel(u"notice"_s, banner);
    m_notice->setText(candidateIsNoIdentification());
    m_notice->setObjectName(u"noIdentificationSentence"_s);
    auto* layout = new QGridLayout(banner);
    layout->setContentsMargins(kGapPx, kSmallGapPx, kGapPx, kSmallGapPx);
    layout->setHorizontalSpacing(kGapPx);
    layout->setVerticalSpacing(0);
    layout->setColumnStretch(1, 1);
    layout->addWidget(sign, 0, 0, Qt::AlignTop);
    layout->addWidget(m_notice, 0, 1);
    layout->addWidget(m_coarse, 1, 1);
    return banner;
}

QToolButton* SearchHeader::makeLegendButton()
{
    auto* button = new QToolButton(this);
    button->setObjectName(u"scoreLegendButton"_s);
    setMenuText(button, tr("How scores are read"));
    button->setAutoRaise(true);
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    auto* action = new QWidgetAction(menu);
    m_legend = new QLabel(menu);
    m_legend->setObjectName(u"scoreLegend"_s);
    m_legend->setTextFormat(Qt::PlainText);
    m_legend->setWordWrap(true);
    m_legend->setFixedWidth(kLegendPx);
    m_legend->setContentsMargins(kGapPx, kGapPx, kGapPx, kGapPx);
    action->setDefaultWidget(m_legend);
    menu->addAction(action);
    button->setMenu(menu);
    return button;
}

void SearchHeader::showGallery(const QString& name)
{
    m_title->setText(tr("Candidates"));
    m_facts->setText(tr("Gallery “%1”").arg(name));
    m_facts->setToolTip({});
    m_hasOrigin = false;
    m_probeChange.clear();
    m_galleryChange.clear();
    refreshOutdated();
    m_warnings->setText({});
    m_notEnrolled->hide();
    m_measureAnew->hide();
    m_coarse->setText({});
    arrange();
}

void SearchHeader::showResult(const ProbeSearchResult& result, const ProbeFace& probe,
                              const QDateTime& searchedUtc)
{
    m_title->setText(titleText(result, areFacesSeen(probe)));
    m_facts->setText(factsText(result, searchedUtc));
    m_origin->setText(galleryOriginText(result.gallery));
    // Where the line below is left out, this one says it.
    m_facts->setToolTip(m_facts->text() + u'\n' + m_origin->text());
    m_hasOrigin = true;
    m_warnings->setLines(warningsOf(result, probe, m_access));
    m_notEnrolled->setVisible(result.imagesNotEnrolled > 0);
    setMeasuredOtherwise(result.referencesMeasuredOtherwise);
    QStringList imageNotes{coarseProbeNote(result), oneColourNote(qualitiesOf(probe)),
                           fewTonesNote(qualitiesOf(probe))};
    imageNotes.removeAll(QString());
    m_coarse->setText(imageNotes.join(u' '));
    const QString legend = legendText(result);
    m_legend->setText(legend);
    m_legendButton->setToolTip(legend);
    m_legendButton->setAccessibleDescription(legend);
    arrange();
}

void SearchHeader::setLegendShown(bool isShown)
{
    m_hasLegend = isShown;
    arrange();
}

void SearchHeader::setOutdated(const OutdatedProbe& probe)
{
    m_probeChange = outdatedSearchText(probe);
    refreshOutdated();
}

void SearchHeader::setGalleryChanged(const QString& sentence)
{
    m_galleryChange = sentence;
    refreshOutdated();
}

QStringList SearchHeader::changes() const
{
    QStringList changes{m_probeChange, m_galleryChange};
    changes.removeAll(QString());
    return changes;
}

void SearchHeader::refreshOutdated()
{
    m_outdated->setLines(changes());
    // A face that was changed is searched for from its exhibit.
    m_searchAgain->setVisible(!m_galleryChange.isEmpty() && m_probeChange.isEmpty());
}

void SearchHeader::setMeasuredOtherwise(std::size_t references)
{
    m_measureAnew->setVisible(references > 0 && m_access == LabAccess::Full);
}

void SearchHeader::setRoom(Room room)
{
    if (room == m_room)
        return;
    m_room = room;
    arrange();
}

void SearchHeader::arrange()
{
    const bool isLow = m_room == Room::Low;
    layout()->setContentsMargins(kMarginPx, kGapPx, kMarginPx, 0);
    layout()->setSpacing(m_room == Room::Ample ? kGapPx : kSmallGapPx);
    m_origin->setVisible(m_hasOrigin && !isLow);
    m_legendButton->setVisible(m_hasLegend);
    m_facts->setFolded(isLow);
    m_notice->setFolded(isLow);
    m_coarse->setFolded(m_room != Room::Ample);
    m_outdated->setFolded(isLow);
    m_warnings->setFolded(isLow);
}

} // namespace semblance::ui

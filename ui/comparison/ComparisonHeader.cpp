// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comparison/ComparisonHeader.h"

#include "ui/dialogs/ErrorPanel.h"
#include "ui/format/FaceText.h"
#include "ui/format/GateText.h"
#include "ui/format/OriginText.h"
#include "ui/format/ScoreText.h"
#include "ui/format/SearchText.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/FoldingLabel.h"
#include "ui/widgets/SignLabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

bool areDoubted(const casework::ProbeSearchResult& result)
{
    return result.leastAlike && !photographsDoubt(*result.leastAlike).isEmpty();
}

/// What makes a score of several photographs say less, or nothing.
QStringList photographsDoubts(const casework::ProbeSearchResult& result, const QStringList& names)
{
    QStringList doubts;
    if (areDoubted(result))
        doubts << leastAlikeText(*result.leastAlike, names) + u' ' +
                      photographsDoubt(*result.leastAlike);
    return doubts + onePictureTexts(result, names);
}

} // namespace

ComparisonHeader::ComparisonHeader(LabAccess access, QWidget* parent)
    : QWidget(parent), m_access(access), m_title(new ElidedLabel(this))
{
    m_title->setObjectName(u"comparisonTitle"_s);
    m_title->setText(tr("Comparison"));
    setPageTitle(m_title);
    QWidget* banner = makeScoreBanner();
    auto* back = new QPushButton(icon(u"back"_s), tr("Back to the candidates"), this);
    back->setObjectName(u"backButton"_s);
    back->setToolTip(tr("Esc"));
    connect(back, &QPushButton::clicked, this, &ComparisonHeader::backRequested);
    m_error = new ErrorPanel(this);
    m_outdated = new Banner(BannerKind::Warning, u"warning"_s, this);
    m_outdated->setObjectName(u"outdatedBanner"_s);
    m_doubts = new Banner(BannerKind::Warning, u"warning"_s, this);
    m_doubts->setObjectName(u"candidateDoubts"_s);
    auto* top = new QHBoxLayout;
    top->setSpacing(kGapPx);
    top->addWidget(m_title, 1);
    top->addWidget(back);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMarginPx, kGapPx, kMarginPx, 0);
    layout->setSpacing(kGapPx);
    layout->addLayout(top);
    layout->addWidget(banner);
    layout->addWidget(m_outdated);
    layout->addWidget(m_doubts);
    layout->addWidget(m_error);
}

QWidget* ComparisonHeader::makeScoreBanner()
{
    auto* banner = new QFrame(this);
    setBannerKind(banner, BannerKind::Notice);
    auto* sign = new SignLabel(u"notice"_s, banner);
    m_score = new QLabel(banner);
    m_score->setObjectName(u"scoreSentence"_s);
    m_score->setTextFormat(Qt::PlainText);
    m_score->setWordWrap(true);
    m_score->hide();
    m_notice = new FoldingLabel(banner);
    m_notice->setText(scoreIsNoIdentification());
    m_notice->setObjectName(u"noIdentificationSentence"_s);
    setTextRole(m_notice, TextRole::Caption);
    m_coarse = new FoldingLabel(banner);
    m_coarse->setObjectName(u"coarseProbeNote"_s);
    setTextRole(m_coarse, TextRole::Caption);
    m_coarse->hide();
    auto* layout = new QGridLayout(banner);
    layout->setContentsMargins(kGapPx, kSmallGapPx, kGapPx, kSmallGapPx);
    layout->setHorizontalSpacing(kGapPx);
    layout->setVerticalSpacing(0);
    layout->setColumnStretch(1, 1);
    layout->addWidget(sign, 0, 0, Qt::AlignTop);
    layout->addWidget(m_score, 0, 1);
    layout->addWidget(makeOwnScores(banner), 0, 2, Qt::AlignTop);
    layout->addWidget(m_notice, 1, 1, 1, 2);
    layout->addWidget(m_coarse, 2, 1, 1, 2);
    return banner;
}

QWidget* ComparisonHeader::makeOwnScores(QWidget* parent)
{
    m_ownScores = new QToolButton(parent);
    m_ownScores->setObjectName(u"ownScoresButton"_s);
    setMenuText(m_ownScores, tr("Engines' own scores"));
    m_ownScores->setAutoRaise(true);
    m_ownScores->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_ownScores);
    auto* action = new QWidgetAction(menu);
    m_ownScoresText = new QLabel(menu);
    m_ownScoresText->setObjectName(u"ownScoresText"_s);
    m_ownScoresText->setTextFormat(Qt::PlainText);
    m_ownScoresText->setContentsMargins(kGapPx, kGapPx, kGapPx, kGapPx);
    action->setDefaultWidget(m_ownScoresText);
    menu->addAction(action);
    m_ownScores->setMenu(menu);
    m_ownScores->hide();
    return m_ownScores;
}

void ComparisonHeader::showPair(const ProbeFace& probe, const ProbeFace& shown,
                                const casework::ProbeSearchResult& result,
                                const casework::FoundCandidate& found, const EngineRulers& rulers)
{
    //: Heading: %1 the probe such as Exhibit 4 ▸ Q-1, %2 the candidate's rank, %3 how many
    //: candidates
    m_title->setText(tr("%1 beside candidate %2 of %3")
                         .arg(probeName(shown.exhibit.id.value, shown.mark))
                         .arg(found.candidate.rank)
                         .arg(result.candidates.size()));
    QStringList score{scoreSentence(found.candidate.score, result.parameters.threshold),
                      scoreOfSeveralText(result)};
    if (result.leastAlike && !areDoubted(result))
        score << leastAlikeText(*result.leastAlike, photographNames(probe));
    score.removeAll(QString());
    m_score->setText(score.join(u' '));
    m_score->setToolTip(scoreRulerText());
    m_score->show();
    m_ownScoresText->setText(ownScoresText(found.candidate.score, rulers).join(u'\n'));
    m_ownScores->setToolTip(m_ownScoresText->text());
    m_ownScores->setAccessibleDescription(m_ownScoresText->text());
    m_ownScores->show();
    QStringList imageNotes{coarseProbeNote(result), oneColourNote(qualitiesOf(probe)),
                           fewTonesNote(qualitiesOf(probe))};
    for (std::size_t i = 0; i < result.origins.size(); ++i) {
        const casework::PhotographOrigin& origin = result.origins[i];
        const QString name = photographNames(probe).value(static_cast<qsizetype>(i));
        QStringList notes = origin.stated ? contraryLines(*origin.stated) : QStringList();
        if (origin.isOnlyClaimed())
            notes << relationText(*origin.stated);
        notes << hintsLine(origin);
        notes.removeAll(QString());
        if (!notes.isEmpty())
            //: %1: a photograph, such as Exhibit 4 ▸ Q-1; %2: what is said about its file
            imageNotes << tr("%1: %2").arg(name, notes.join(u' '));
    }
    imageNotes.removeAll(QString());
    m_coarse->setText(imageNotes.join(u' '));
    m_coarse->setVisible(!m_coarse->text().isEmpty());
    const QStringList names = photographNames(probe);
    QStringList doubts;
    for (std::size_t i = 0; i < result.origins.size(); ++i) {
        const QString said = contradictionText(result.origins[i]);
        if (!said.isEmpty())
            //: %1: a photograph, such as Exhibit 4 ▸ Q-1; %2: what is said about its file
            doubts << tr("%1: %2").arg(names.value(static_cast<qsizetype>(i)), said);
    }
    doubts += gateAnswers(result.gates, names)
              << gateWarnings(result.gates, names) << photographsDoubts(result, names)
              << recordingNotesOf(probe) << thresholdNote(result.policy, result.engine)
              << identityNotes(found, names)
              << qualityOfOtherModelsText(found.reference.quality, result.engine, m_access);
    doubts.removeAll(QString());
    m_doubts->setLines(doubts);
}

void ComparisonHeader::setOutdated(const OutdatedProbe& probe)
{
    m_probeChange = outdatedSearchText(probe);
    refreshOutdated();
}

void ComparisonHeader::setGalleryChanged(const QString& sentence)
{
    m_galleryChange = sentence;
    refreshOutdated();
}

void ComparisonHeader::setLow(bool isLow)
{
    m_notice->setFolded(isLow);
    m_coarse->setFolded(isLow);
    m_outdated->setFolded(isLow);
    m_doubts->setFolded(isLow);
    layout()->setSpacing(isLow ? kSmallGapPx : kGapPx);
}

void ComparisonHeader::refreshOutdated()
{
    QStringList changes{m_probeChange, m_galleryChange};
    changes.removeAll(QString());
    m_outdated->setLines(changes);
}

} // namespace semblance::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/ProbeSearch.h"
#include "ui/format/ScoreText.h"
#include "ui/format/SearchText.h"
#include "ui/models/ProbeFace.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace semblance::ui {

class Banner;
class ErrorPanel;
class FoldingLabel;

/// Over the two faces: which pair it is, its score and what that is not, what is wrong.
class ComparisonHeader : public QWidget
{
    Q_OBJECT

public:
    /// `access`: to the lab.
    explicit ComparisonHeader(LabAccess access, QWidget* parent = nullptr);

    /// `shown`: of `probe`'s photographs. `found`: of `result`. `rulers`: of the engine that
    /// searched.
    void showPair(const ProbeFace& probe, const ProbeFace& shown,
                  const casework::ProbeSearchResult& result, const casework::FoundCandidate& found,
                  const EngineRulers& rulers);
    void setOutdated(const OutdatedProbe& probe);
    void setGalleryChanged(const QString& sentence);
    /// A low page keeps its room for the faces: what is secondary takes one line.
    void setLow(bool isLow);
    ErrorPanel& error() { return *m_error; }
    /// What may mislead, of the search or the candidate.
    const Banner& doubts() const { return *m_doubts; }
    /// What has changed since the search.
    const Banner& outdated() const { return *m_outdated; }

Q_SIGNALS:
    void backRequested();

private:
    void refreshOutdated();
    QWidget* makeScoreBanner();
    QWidget* makeOwnScores(QWidget* parent);

    LabAccess m_access;
    QLabel* m_title;
    QLabel* m_score = nullptr;
    FoldingLabel* m_notice = nullptr;
    /// How a probe of few pixels is compared.
    FoldingLabel* m_coarse = nullptr;
    QToolButton* m_ownScores = nullptr;
    QLabel* m_ownScoresText = nullptr;
    Banner* m_outdated;
    QString m_probeChange;
    QString m_galleryChange;
    Banner* m_doubts;
    ErrorPanel* m_error;
};

} // namespace semblance::ui

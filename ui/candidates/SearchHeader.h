// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/ProbeSearch.h"
#include "matching/quality/QualityReport.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace semblance::ui {

class Banner;
class FoldingLabel;

/// What stands over a candidate list: what was searched, what a candidate is not, what makes the
/// scores say little, and how they are read. In a low window it takes two or three lines, and the
/// rest is a tool tip or a click away.
class SearchHeader : public QWidget
{
    Q_OBJECT

public:
    explicit SearchHeader(QWidget* parent = nullptr);

    /// A search that has no result yet.
    void showGallery(const QString& name);
    /// `quality`: of the probe.
    void showResult(const casework::ProbeSearchResult& result,
                    const matching::QualityReport& quality);
    /// How scores are read is of no use where there are none.
    void setLegendShown(bool isShown);
    void setOutdated(bool isOutdated);
    void setLow(bool isLow);

private:
    QWidget* makeNotice();
    QToolButton* makeLegendButton();
    void arrange();

    bool m_isLow = false;
    bool m_hasLegend = false;
    bool m_hasOrigin = false;
    QLabel* m_facts;
    QLabel* m_origin;
    FoldingLabel* m_notice;
    Banner* m_outdated;
    Banner* m_warnings;
    QLabel* m_legend;
    QToolButton* m_legendButton = nullptr;
    QLabel* m_legendCopy = nullptr;
};

} // namespace semblance::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/quality/QualityReport.h"

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace semblance::ui {

/// The concerns about an image, what harms most first, one short line each: sign, word, what was
/// found; the whole text in the tool tip. Of a long list the first few, the rest on demand.
class WarningList : public QWidget
{
    Q_OBJECT

public:
    explicit WarningList(QWidget* parent = nullptr);

    void showReport(const matching::QualityReport& report);

private:
    void changeEvent(QEvent* event) override;
    void rebuild();
    void addLine(const matching::QualityMeasurement& concern);
    void refreshFold(std::size_t concerns);

    matching::QualityReport m_report;
    QVBoxLayout* m_lines;
    QToolButton* m_fold;
    bool m_isOpen = false;
};

} // namespace semblance::ui

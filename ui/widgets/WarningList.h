// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/quality/QualityReport.h"

#include <QWidget>

class QVBoxLayout;

namespace semblance::ui {

/// The concerns about an image, one short line each: sign, word, what was found; the whole text in
/// the tool tip.
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

    matching::QualityReport m_report;
    QVBoxLayout* m_layout;
};

} // namespace semblance::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/quality/QualityReport.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace semblance::ui {

class MeasureTable;

/// What is wrong with a face's image, worst first, in words; every measure on demand.
class QualityPanel : public QWidget
{
    Q_OBJECT

public:
    explicit QualityPanel(QWidget* parent = nullptr);

    void showReport(const matching::QualityReport& report);
    /// Instead of a report: why there is none yet.
    void showReason(const QString& reason);

private:
    void clearConcerns();
    void refreshDetail();

    QLabel* m_reason;
    QVBoxLayout* m_concerns;
    QToolButton* m_allButton;
    MeasureTable* m_table;
    /// Of the table's chosen row.
    QLabel* m_detail;
};

} // namespace semblance::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/quality/QualityReport.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace semblance::ui {

class MeasureTable;

/// What is wrong with a face's image in words: every warning and a few notices, what harms most
/// first; every measure on demand.
class QualityPanel : public QWidget
{
    Q_OBJECT

public:
    explicit QualityPanel(QWidget* parent = nullptr);

    void showReport(const matching::QualityReport& report);
    /// Instead of a report: why there is none yet.
    void showReason(const QString& reason);

Q_SIGNALS:
    /// A person points at it or has chosen it: where it looks may be drawn. Empty: at none.
    void measurePointedAt(const QString& measure);

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void clearConcerns();
    void addConcern(const matching::QualityMeasurement& concern);
    QString chosenMeasure() const;
    void refreshDetail();

    QLabel* m_unified;
    QLabel* m_reason;
    QVBoxLayout* m_concerns;
    /// How many notices are not shown above.
    QLabel* m_others;
    QToolButton* m_allButton;
    MeasureTable* m_table;
    /// Of the table's chosen row.
    QLabel* m_detail;
};

} // namespace semblance::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/quality/QualityReport.h"

#include <QWidget>

class QLabel;

namespace semblance::ui {

/// One concern about a face: sign and word, what was found, what it means, what can be done.
class ConcernRow : public QWidget
{
    Q_OBJECT

public:
    explicit ConcernRow(const matching::QualityMeasurement& measurement, QWidget* parent = nullptr);

private:
    void changeEvent(QEvent* event) override;
    void drawSign();

    matching::QualityConcern m_concern;
    QLabel* m_sign;
    QLabel* m_headline;
};

} // namespace semblance::ui

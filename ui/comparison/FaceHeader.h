// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/quality/QualityReport.h"

#include <QWidget>

class QLabel;

namespace semblance::ui {

class WarningList;

/// Over one side of the comparison: whose image it is, where it comes from, what is wrong with it.
class FaceHeader : public QWidget
{
    Q_OBJECT

public:
    explicit FaceHeader(QWidget* parent = nullptr);

    void showFace(const QString& title, const QString& facts,
                  const matching::QualityReport& quality);

private:
    QLabel* m_title;
    QLabel* m_facts;
    WarningList* m_warnings;
};

} // namespace semblance::ui

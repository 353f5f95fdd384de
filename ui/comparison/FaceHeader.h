// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/quality/QualityReport.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace semblance::ui {

class Banner;
class ElidedLabel;
class WarningList;

/// Over one side of the comparison, one line (two where there is little room): whose image it is,
/// where it comes from, how much is wrong with it. The warnings themselves are in the button's tool
/// tip and open with a click; only that the engine sees no face stands open below.
class FaceHeader : public QWidget
{
    Q_OBJECT

public:
    explicit FaceHeader(QWidget* parent = nullptr);

    /// Where there is little room `file` gives way first, down to some letters, then all but it and
    /// `title` goes below; `origin` (may be empty) stays whole.
    void showFace(const QString& title, const QString& file, const QString& origin,
                  const matching::QualityReport& quality);

private:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    /// On as many lines as the width asks for.
    void arrange();
    void showOrigin();
    void drawSign();

    ElidedLabel* m_title;
    ElidedLabel* m_file;
    QLabel* m_origin;
    /// In place of the count where nothing is wrong, or nobody knows.
    QLabel* m_calm;
    QToolButton* m_count;
    Banner* m_noFace;
    QHBoxLayout* m_line;
    QHBoxLayout* m_below;
    WarningList* m_warnings;
    QString m_originText;
    /// The origin and the count stand on a line of their own.
    bool m_isBelow = false;
    bool m_hasWarning = false;
};

} // namespace semblance::ui

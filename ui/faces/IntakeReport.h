// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"
#include "ui/intake/OpenedExhibit.h"

#include <QFrame>
#include <QStringList>

class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace semblance::ui {

/// What an intake did otherwise than take a new photograph in: files that were refused, and why
/// each; photographs that are exhibits already. One line: what happened to a single file, or how
/// many there are, with a list to unfold. Stays until it is dismissed, can be copied as text, and
/// is hidden while there is nothing to say.
class IntakeReport : public QFrame
{
    Q_OBJECT

public:
    explicit IntakeReport(QWidget* parent = nullptr);

    void addRefused(const Error& error);
    /// `opened.wasThere`.
    void addKnown(const OpenedExhibit& opened);
    void clear();
    /// The line with the numbers, then a line for each file.
    QString text() const;

private:
    QToolButton* makeButton(const QString& iconName, const QString& name,
                            const QString& objectName);
    void addLine(const QString& text, const QString& details);
    void refresh();
    QString countsText() const;
    void changeEvent(QEvent* event) override;
    void drawSign();
    void fitHeight();

    int m_refused = 0;
    int m_known = 0;
    QStringList m_texts;
    QLabel* m_sign;
    QLabel* m_heading;
    QToolButton* m_expand;
    QScrollArea* m_scroll;
    QVBoxLayout* m_lines;
};

} // namespace semblance::ui

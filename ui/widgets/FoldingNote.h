// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace semblance::ui {

class FoldingLabel;

/// A note in small type that takes at most three lines while it is folded. Where that cuts it, a
/// button beside it opens it whole and closes it again.
class FoldingNote : public QWidget
{
    Q_OBJECT

public:
    /// `name`: the text's as an object.
    explicit FoldingNote(const QString& name, QWidget* parent = nullptr);

    /// Hidden while empty; another text is closed.
    void setText(const QString& text);
    void setFolded(bool isFolded);

private:
    void resizeEvent(QResizeEvent* event) override;
    void arrange();

    FoldingLabel* m_text;
    QToolButton* m_more;
    bool m_isFolded = false;
    bool m_isOpen = false;
};

} // namespace semblance::ui

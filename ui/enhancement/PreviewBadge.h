// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QTimer>

namespace semblance::ui {

/// Words in the upper left corner over a picture that is not yet what it is to become. It takes no
/// room from what it lies over, and no clicks. GUI thread.
class PreviewBadge : public QLabel
{
    Q_OBJECT

public:
    /// Lies over `under`, which owns it.
    explicit PreviewBadge(QWidget* under);

    /// Empty: hidden at once. What is over sooner than a person could read it is not shown.
    void say(const QString& words);
    /// What it says, or is about to say.
    const QString& words() const { return m_words; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showWords();
    void place();

    QString m_words;
    QTimer m_delay;
};

} // namespace semblance::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace semblance::ui {

/// What stands in place of a candidate list: a sentence, and what can be done about it.
class SearchMessage : public QWidget
{
    Q_OBJECT

public:
    /// `copyNote`: shown below the sentence by whoever made it.
    explicit SearchMessage(QPushButton* copyNote, QWidget* parent = nullptr);

    /// What can be done about it, beside the note.
    enum class Act
    {
        None,
        SearchAgain,
        /// Its templates must be made first.
        GoToGallery,
    };

    void showSentence(const QString& sentence, Act act);
    /// Nobody searches again for a face that is another one by now, or gone.
    void setOutdated(bool isOutdated);

Q_SIGNALS:
    void searchAgainRequested();
    void galleryRequested();

private:
    void showAct();

    QLabel* m_sentence;
    QPushButton* m_again;
    QPushButton* m_toGallery;
    Act m_act = Act::None;
    bool m_isOutdated = false;
};

} // namespace semblance::ui

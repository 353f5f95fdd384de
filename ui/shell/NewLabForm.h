// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace semblance::ui {

/// What a person has written about a lab that is not made yet.
struct NewLabDraft
{
    QString name;
    /// Null while it follows the name.
    QString folder;
};

/// Name and folder of a lab that is to be made. The folder follows the name until the person writes
/// one.
class NewLabForm : public QWidget
{
    Q_OBJECT

public:
    explicit NewLabForm(QWidget* parent = nullptr);

    QPushButton* createButton() const { return m_create; }
    NewLabDraft draft() const;
    void showDraft(const NewLabDraft& draft);
    /// All of it selected, to be written anew.
    void focusFolder();

Q_SIGNALS:
    /// `folder`: absolute.
    void createRequested(const QString& folder, const QString& name);

protected:
    /// The hint needs its height at whatever width it gets.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// The folder that is meant, absolute: `~` is the home folder, and what is relative lies in the
    /// folder where labs are made. Empty while none is written.
    QString folder() const;
    void showWhole();
    void suggestFolder();
    void showHint();
    void chooseParent();
    void updateButton();

    QLineEdit* m_name;
    QLineEdit* m_folder;
    QPushButton* m_create;
    /// The whole path, which the field may be too narrow for.
    QLabel* m_whole;
    QLabel* m_hint;
    QString m_parentFolder;
    bool m_isFolderOwn = false;
};

} // namespace semblance::ui

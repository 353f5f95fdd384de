// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace semblance::ui {

/// Name and folder of a lab that is to be made. The folder follows the name until the person writes
/// one.
class NewLabForm : public QWidget
{
    Q_OBJECT

public:
    explicit NewLabForm(QWidget* parent = nullptr);

    QPushButton* createButton() const { return m_create; }
    /// All of it selected, to be written anew.
    void focusFolder();

Q_SIGNALS:
    void createRequested(const QString& folder, const QString& name);

protected:
    /// The hint needs its height at whatever width it gets.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void suggestFolder();
    void showHint();
    void chooseParent();
    void updateButton();

    QLineEdit* m_name;
    QLineEdit* m_folder;
    QPushButton* m_create;
    QLabel* m_hint;
    QString m_parentFolder;
    bool m_isFolderOwn = false;
};

} // namespace semblance::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace semblance::ui {

/// Says what belongs where nothing is yet, and offers the one act that fills it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    /// `iconName`: of resources/icons. Without `act` there is no button.
    EmptyState(const QString& iconName, const QString& sentence, const QString& act = {},
               QWidget* parent = nullptr);

    QPushButton* actButton() const { return m_button; }
    void setSentence(const QString& sentence);
    /// `reason`: why not, for the tool tip.
    void setActAllowed(bool isAllowed, const QString& reason = {});

Q_SIGNALS:
    void actChosen();

private:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void drawIcon();
    void fitSentence();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_sentence;
    QPushButton* m_button = nullptr;
};

} // namespace semblance::ui

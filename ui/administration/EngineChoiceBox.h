// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/ModelsState.h"

#include <QWidget>

#include <array>

class QButtonGroup;
class QLabel;
class QPushButton;
class QRadioButton;

namespace semblance::ui {

class Banner;

/// Which engine is in use, and the choice of another: the shipped one, the shipped one with the
/// recommended pack, the laboratory's own.
class EngineChoiceBox : public QWidget
{
    Q_OBJECT

public:
    explicit EngineChoiceBox(QWidget* parent = nullptr);

    void showState(const ModelsState& state);
    /// Why the policy's threshold is none of the engine in use; empty where it is.
    void showThreshold(const QString& note);
    /// While work runs that a change would disturb.
    void setBusy(bool isBusy);
    /// To the choice that is made.
    void focusChoice();

Q_SIGNALS:
    void chosen(semblance::matching::EngineKind kind);

private:
    QRadioButton* addChoice(matching::EngineKind kind, const QString& name, QLabel*& about);
    void enableUse();

    QLabel* m_inUse;
    QLabel* m_fingerprint;
    Banner* m_threshold;
    QButtonGroup* m_group;
    std::array<QRadioButton*, 3> m_choices = {};
    std::array<QLabel*, 3> m_about = {};
    QPushButton* m_use;
    matching::EngineKind m_kindInUse = matching::EngineKind::Shipped;
    bool m_isBusy = false;
};

} // namespace semblance::ui

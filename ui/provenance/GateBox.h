// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/policy/GateResults.h"
#include "ui/format/GateText.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace semblance::ui {

/// What the policy says of a probe before it is searched: a line for each rule that is about it,
/// with its sign and word, a field for the reason where one is asked for, and a box to tick for
/// each refusal that a person may override.
class GateBox : public QWidget
{
    Q_OBJECT

public:
    explicit GateBox(QWidget* parent = nullptr);

    /// `names`: of the photographs that are searched for together. What was answered before stays
    /// as long as `probe` is the same text.
    void showGates(const std::vector<casework::GateResult>& gates, const QStringList& names,
                   const QString& probe);
    /// Nothing can be stated in a lab that is only read.
    void setReadOnly(bool isReadOnly);
    casework::GateAnswer answer() const;
    /// Why a search cannot begin yet; empty where it can.
    QString reason() const;
    /// Where only an answer is missing, the field for it gets the keyboard; whether it was so.
    bool focusAnswer();

Q_SIGNALS:
    void answered();
    /// To where it is stated how the image came about.
    void provenanceRequested();

private:
    void changeEvent(QEvent* event) override;
    void orderTabs();
    void rebuild();
    void addRow(const GateLine& line);
    bool needsReason() const;

    std::vector<casework::GateResult> m_gates;
    QStringList m_names;
    QString m_probe;
    QWidget* m_rows = nullptr;
    QVBoxLayout* m_layout;
    QPushButton* m_provenance;
    QLabel* m_caption;
    QLineEdit* m_reason;
    /// Of refusals that a person may override, in the order of the rows.
    std::vector<QCheckBox*> m_boxes;
    /// Ids of refusals that are ticked.
    QStringList m_overridden;
};

} // namespace semblance::ui

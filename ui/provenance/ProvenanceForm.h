// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/provenance/Provenance.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace semblance::ui {

/// How an exhibit came about, as a person states it: the type with what it means, and, once another
/// one is chosen, who says so.
class ProvenanceForm : public QWidget
{
    Q_OBJECT

public:
    explicit ProvenanceForm(QWidget* parent = nullptr);

    /// Of another exhibit, about which nothing is known yet.
    void clear();
    /// What is in force; empty where nobody has said anything. What a person is filling in stays
    /// while that is what it was.
    void showStatement(const std::optional<casework::ProvenanceStatement>& statement);
    /// What a person is filling in and has not recorded; without its time. Empty where that is
    /// nothing.
    std::optional<casework::ProvenanceStatement> draft() const;
    /// Goes on with one; nothing else is changed.
    void resume(const casework::ProvenanceStatement& draft);
    /// The list of types gets the keyboard.
    void focusChoice();
    /// Nothing can be stated in a lab that is only read.
    void setReadOnly(bool isReadOnly);

Q_SIGNALS:
    /// Without its time.
    void stated(const semblance::casework::ProvenanceStatement& statement);
    /// Another type than the one in force is chosen, and not recorded yet; or no longer.
    void choiceUnrecorded(bool isUnrecorded);

private:
    QLineEdit* addField(const QString& caption, const QString& objectName,
                        const QString& placeholder);
    void take(const std::optional<casework::ProvenanceStatement>& statement);
    casework::ProvenanceType chosen() const;
    bool isOpen() const;
    /// What could never be searched becomes something else only with a note.
    bool needsReason() const;
    std::optional<std::string> whyNot() const;
    void refresh();
    void record();

    QComboBox* m_type;
    QLabel* m_meaning;
    QWidget* m_fields;
    QLineEdit* m_saidBy = nullptr;
    QLineEdit* m_note = nullptr;
    QPushButton* m_record;
    std::optional<casework::ProvenanceStatement> m_inForce;
    bool m_isReadOnly = false;
    bool m_wasOpen = false;
};

} // namespace semblance::ui

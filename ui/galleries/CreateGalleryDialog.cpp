// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/CreateGalleryDialog.h"

#include "casework/intake/RecordTime.h"
#include "ui/dialogs/ErrorPanel.h"
#include "ui/galleries/BlankNote.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/PlainTextField.h"

#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace semblance::ui {

namespace {

constexpr int kCreateWidthPx = 560;
constexpr int kLegalBasisLines = 3;

QLabel* explanation(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    setTextRole(label, TextRole::Caption);
    // It belongs to the field above it.
    label->setContentsMargins(0, kSmallGapPx, 0, kGapPx);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

bool isFilled(const QString& text)
{
    return !text.trimmed().isEmpty();
}

bool isCreateKey(const QKeyEvent& key)
{
    return (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) &&
           key.modifiers().testFlag(Qt::ControlModifier);
}

} // namespace

CreateGalleryDialog::CreateGalleryDialog(Workplace& workplace, const GalleryDraft& draft,
                                         QWidget* parent)
    : QDialog(parent), m_workplace(workplace), m_name(new QLineEdit(this)),
      m_source(new QLineEdit(this)), m_legalBasis(new PlainTextField(this)),
      m_nameNote(new BlankNote(tr("Only blanks stand in the name."), this)),
      m_sourceNote(new BlankNote(tr("Only blanks stand in the source."), this)),
      m_legalBasisNote(new BlankNote(tr("Only blanks stand in the legal basis."), this)),
      m_error(new ErrorPanel(this)), m_createButton(new QPushButton(tr("Create gallery"), this))
{
    setObjectName(QStringLiteral("createGalleryDialog"));
    setWindowTitle(tr("New gallery"));
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(m_createButton, QDialogButtonBox::AcceptRole);
    QPushButton* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("cancelGalleryButton"));
    cancel->setToolTip(tr("What you have written stands here again when you come back (Esc)"));
    m_createButton->setObjectName(QStringLiteral("createGalleryButton"));
    setPrimary(m_createButton);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMarginPx, kMarginPx, kMarginPx, kMarginPx);
    layout->setSpacing(kMarginPx);
    layout->addWidget(explanation(
        tr("A gallery is a named set of references with one stated source and one legal "
           "basis. Both are shown with every search in it."),
        this));
    layout->addWidget(makeForm());
    layout->addWidget(m_error);
    layout->addStretch();
    layout->addWidget(buttons);
    setTabOrder(m_legalBasis, m_createButton);
    setTabOrder(m_createButton, cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &CreateGalleryDialog::create);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &CreateGalleryDialog::updateButton);
    connect(m_source, &QLineEdit::textChanged, this, &CreateGalleryDialog::updateButton);
    connect(m_legalBasis, &PlainTextField::textChanged, this, &CreateGalleryDialog::updateButton);
    m_legalBasis->installEventFilter(this);
    showDraft(draft);
    updateButton();
    resize(kCreateWidthPx, sizeHint().height());
}

void CreateGalleryDialog::showDraft(const GalleryDraft& draft)
{
    m_name->setText(draft.name);
    m_source->setText(draft.source);
    m_legalBasis->setPlainText(draft.legalBasis);
}

GalleryDraft CreateGalleryDialog::draft() const
{
    return {m_name->text(), m_source->text(), m_legalBasis->toPlainText()};
}

bool CreateGalleryDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && isCreateKey(*static_cast<QKeyEvent*>(event))) {
        create();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void CreateGalleryDialog::keyPressEvent(QKeyEvent* event)
{
    if (isCreateKey(*event)) {
        create();
    } else {
        QDialog::keyPressEvent(event);
    }
}

QWidget* CreateGalleryDialog::makeForm()
{
    auto* form = new QWidget(this);
    auto* layout = new QFormLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(kSmallGapPx);
    layout->setHorizontalSpacing(kMarginPx);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name->setObjectName(QStringLiteral("galleryNameField"));
    m_source->setObjectName(QStringLiteral("gallerySourceField"));
    m_legalBasis->setObjectName(QStringLiteral("galleryLegalBasisField"));
    m_legalBasis->setTabChangesFocus(true);
    m_legalBasis->setFixedHeight(m_legalBasis->fontMetrics().lineSpacing() * kLegalBasisLines +
                                 kMarginPx);
    layout->addRow(tr("&Name"), m_name);
    m_nameNote->setObjectName(QStringLiteral("blankName"));
    m_sourceNote->setObjectName(QStringLiteral("blankSource"));
    m_legalBasisNote->setObjectName(QStringLiteral("blankLegalBasis"));
    layout->addRow({}, m_nameNote);
    layout->addRow({}, explanation(tr("For example: Custody 2019–2026"), form));
    layout->addRow(tr("&Source"), m_source);
    layout->addRow({}, m_sourceNote);
    layout->addRow(
        {},
        explanation(tr("Where the images come from and who answers for their identities."), form));
    layout->addRow(tr("&Legal basis"), m_legalBasis);
    layout->addRow({}, m_legalBasisNote);
    layout->addRow(
        {}, explanation(tr("The law, order or consent under which these images may be searched."),
                        form));
    return form;
}

void CreateGalleryDialog::updateButton()
{
    m_nameNote->judge(m_name->text());
    m_sourceNote->judge(m_source->text());
    m_legalBasisNote->judge(m_legalBasis->toPlainText());
    const bool isComplete = isFilled(m_name->text()) && isFilled(m_source->text()) &&
                            isFilled(m_legalBasis->toPlainText());
    m_createButton->setEnabled(isComplete && !m_isCreating);
    m_createButton->setToolTip(
        isComplete ? tr("Ctrl+Enter")
                   : tr("Name, source and legal basis must be filled in (then Ctrl+Enter)."));
    m_error->clear();
}

void CreateGalleryDialog::create()
{
    if (!m_createButton->isEnabled()) {
        return;
    }
    m_createButton->setEnabled(false);
    m_isCreating = true;
    const auto createdUtc = casework::recordTime(m_workplace.clock());
    m_workplace.jobs().startQuietly<casework::Gallery>(
        [lab = m_workplace.sharedLab(), name = m_name->text().trimmed(),
         source = m_source->text().trimmed(), basis = m_legalBasis->toPlainText().trimmed(),
         createdUtc](const StopToken&) {
            return lab->galleries().create(name, source, basis, createdUtc);
        },
        this, [this](const Result<casework::Gallery>& created) { take(created); });
}

void CreateGalleryDialog::take(const Result<casework::Gallery>& created)
{
    m_isCreating = false;
    if (!created) {
        updateButton();
        m_error->showError(created.error());
        return;
    }
    Q_EMIT galleryCreated(created->name);
    accept();
}

} // namespace semblance::ui

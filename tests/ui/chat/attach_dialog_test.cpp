// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/attach_dialog.h"
#include "support/qt_strings.h"

#include <QWidget>

using namespace Qt::Literals::StringLiterals;
using chat::AttachDialog;
using chat::Readers;

namespace {

session::Attachment file(const QString& name, const QSize& picture = {})
{
    session::Attachment attachment;
    attachment.name = name;
    attachment.sizeBytes = 1000;
    attachment.picture = picture;
    return attachment;
}

bool reminds(const QList<session::Attachment>& files, Readers readers)
{
    const AttachDialog dialog(files, 1'000'000, {}, readers);
    return dialog.findChild<QWidget*>(u"childrenReminder"_s) != nullptr;
}

} // namespace

TEST_CASE("G10: a picture for a chat in which families read is sent with a thought of the children on it")
{
    const session::Attachment photo = file(u"Экскурсия.jpg"_s, {1600, 1000});
    const session::Attachment plan = file(u"План.pdf"_s);
    CHECK(reminds({plan, photo}, Readers::Families));
    CHECK_FALSE(reminds({plan}, Readers::Families));
    CHECK_FALSE(reminds({photo}, Readers::Staff));
}

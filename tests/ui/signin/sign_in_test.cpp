// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/sign_in_screen.h"
#include "signin/sign_in_sentence.h"
#include "support/qt_strings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using signin::ComputerSignIn;
using signin::ServerSignIn;
using signin::SignInScreen;

namespace {

struct Fixture
{
    SignInScreen screen;
    QList<ServerSignIn> server;
    QList<ComputerSignIn> computer;

    Fixture()
    {
        QObject::connect(&screen, &SignInScreen::serverChosen, &screen, [this](const auto& c) { server << c; });
        QObject::connect(&screen, &SignInScreen::computerChosen, &screen, [this](const auto& c) { computer << c; });
        screen.show();
    }

    template <typename T>
    T& find(const char* name)
    {
        auto* widget = screen.findChild<T*>(QLatin1String(name));
        REQUIRE(widget != nullptr);
        return *widget;
    }
    void click(const char* name) { QTest::mouseClick(&find<QPushButton>(name), Qt::LeftButton); }
    QString trouble() { return find<QLabel>("trouble").isVisible() ? find<QLabel>("trouble").text() : QString(); }
};

} // namespace

TEST_CASE("address and password are given on by Enter alone")
{
    Fixture f;
    QTest::keyClicks(&f.find<QLineEdit>("address"), u"  k7ab2@school12.ru "_s);
    QTest::keyClick(&f.find<QLineEdit>("address"), Qt::Key_Return);
    CHECK(f.server.isEmpty());
    QTest::keyClicks(&f.find<QLineEdit>("password"), u"tree lamp"_s);
    QTest::keyClick(&f.find<QLineEdit>("password"), Qt::Key_Return);

    REQUIRE(f.server.size() == 1);
    CHECK(f.server.first() == ServerSignIn{u"k7ab2"_s, u"school12.ru"_s, u"tree lamp"_s, true});
}

TEST_CASE("what is not an address is told before anything is sent")
{
    Fixture f;
    const auto* typed = GENERATE("", "ivanova", "@school12.ru", "ivanova@", "a@b@c", "iva nova@school12.ru");
    f.find<QLineEdit>("address").setText(QString::fromUtf8(typed));
    f.find<QLineEdit>("password").setText(u"secret"_s);
    f.click("submit");
    CHECK(f.server.isEmpty());
    CHECK(f.trouble().contains(u"@"_s));
}

TEST_CASE("an empty password is told before anything is sent")
{
    Fixture f;
    f.find<QLineEdit>("address").setText(u"a@b"_s);
    f.click("submit");
    CHECK(f.server.isEmpty());
    CHECK_FALSE(f.trouble().isEmpty());
}

TEST_CASE("the password is hidden until it is asked for")
{
    Fixture f;
    CHECK(f.find<QLineEdit>("password").echoMode() == QLineEdit::Password);
    f.find<QCheckBox>("showPassword").setChecked(true);
    CHECK(f.find<QLineEdit>("password").echoMode() == QLineEdit::Normal);
}

TEST_CASE("without a keyring nothing is remembered, and the screen says so")
{
    Fixture f;
    f.screen.setKeyringAvailable(false);
    CHECK_FALSE(f.find<QCheckBox>("remember").isVisible());
    CHECK(f.find<QLabel>("noKeyring").isVisible());
    f.find<QLineEdit>("address").setText(u"a@b"_s);
    f.find<QLineEdit>("password").setText(u"secret"_s);
    f.click("submit");
    REQUIRE(f.server.size() == 1);
    CHECK_FALSE(f.server.first().remember);
}

TEST_CASE("this computer starts with an empty or an invented school")
{
    Fixture f;
    f.click("computerPageButton");
    f.click("submit");
    f.find<QComboBox>("sampleSchool").setCurrentIndex(1);
    f.click("submit");
    CHECK(f.computer == QList<ComputerSignIn>{{QString()}, {u"small"_s}});
}

TEST_CASE("while signing in the step is told and only cancelling is possible")
{
    Fixture f;
    f.screen.setBusy(u"Looking for the server…"_s);
    CHECK(f.find<QLabel>("step").isVisible());
    CHECK_FALSE(f.find<QLineEdit>("address").isEnabled());
    CHECK_FALSE(f.find<QPushButton>("submit").isVisible());
    bool cancelled = false;
    QObject::connect(&f.screen, &SignInScreen::cancelled, &f.screen, [&] { cancelled = true; });
    f.click("cancel");
    CHECK(cancelled);
}

TEST_CASE("who adds one more account can go back to those that are open, by Escape too")
{
    SignInScreen screen;
    auto* const back = screen.findChild<QPushButton*>(u"backToChats"_s);
    REQUIRE(back != nullptr);
    screen.show();
    CHECK_FALSE(back->isVisible());
    screen.setBackOffered(true);
    CHECK(back->isVisible());
    QSignalSpy left(&screen, &SignInScreen::left);
    back->click();
    screen.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&screen));
    QTest::keyClick(&screen, Qt::Key_Escape);
    CHECK(QTest::qWaitFor([&] { return left.size() == 2; }));
}

TEST_CASE("after a failure everything typed is still there, with a sentence above the button")
{
    Fixture f;
    f.find<QLineEdit>("address").setText(u"a@school12.ru"_s);
    f.find<QLineEdit>("password").setText(u"secret"_s);
    f.click("submit");
    f.screen.setBusy(u"…"_s);
    f.screen.setFailed({base::ErrorCode::NotFound, u"host not found"_s});
    CHECK(f.trouble().contains(u"school12.ru"_s));
    CHECK(f.find<QLineEdit>("password").text() == u"secret"_s);
    CHECK(f.find<QPushButton>("submit").isVisible());
}

TEST_CASE("each failure of signing in has a sentence of its own that names the server and never a code")
{
    using base::ErrorCode;
    const QList<base::Error> errors{
        {ErrorCode::Authentication, u"x"_s},
        {ErrorCode::NotFound, u"x"_s},
        {ErrorCode::Offline, u"x"_s},
        {ErrorCode::Timeout, u"x"_s},
        {ErrorCode::Certificate, u"x"_s, u"certificate.expired"_s},
        {ErrorCode::Certificate, u"x"_s, u"certificate.untrusted"_s},
        {ErrorCode::Certificate, u"x"_s, u"certificate.name"_s},
        {ErrorCode::Unsupported, u"x"_s},
        {ErrorCode::Protocol, u"x"_s},
    };
    QSet<QString> sentences;
    for (const base::Error& error : errors) {
        const QString sentence = signin::signInSentence(error, u"school12.ru"_s);
        CHECK(sentence.endsWith(u'.'));
        sentences.insert(sentence);
    }
    CHECK(sentences.size() == errors.size());
}

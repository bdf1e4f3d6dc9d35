export default function SignInPage() {
  return (
    <main>
      <h1>登录</h1>
    </main>
  );
}
